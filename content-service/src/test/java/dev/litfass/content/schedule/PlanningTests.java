package dev.litfass.content.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.ContentTest;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Posts;
import dev.litfass.content.post.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** Planning in the moment in which somebody changes the post. */
class PlanningTests extends ContentTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Autowired
    private PlanDeliveries plan;

    @Autowired
    private Posts posts;

    @Test
    void doesNotForgetAPostThatGetsAnotherSlotWhileItIsPlanned() {
        var post = scheduled(clock.instant().plusSeconds(30));
        var claimed = block(plan.claim());

        var moved = block(posts.save(claimed.scheduledFor(slot(clock.instant().plus(Duration.ofHours(2))), now())));
        plan.plan(claimed).block(LIMIT);

        assertThat(find(post.id()).lease().dueAt()).isEqualTo(moved.lease().dueAt());
    }

    @Test
    void isNoChangeThatKeepsWhoeverHasThePostOpenFromSavingIt() {
        var open = scheduled(clock.instant().plusSeconds(30));
        var claimed = block(plan.claim());
        plan.plan(claimed).block(LIMIT);

        var saved = block(posts.save(open.heldBy(EDITOR, "Unwetter", now())));

        assertThat(claimed.version()).isEqualTo(open.version());
        assertThat(saved.isHeld()).isTrue();
    }

    private Post scheduled(Instant at) {
        var draft = new Draft("Brot", "Brot " + at, List.of(MASTODON), null, null, null);
        var post = Post.draft(PostId.fresh(clock), BAKERY, draft, EDITOR, clock);
        return block(posts.save(post.submitted(now()).approvedBy(LEAD, now()).scheduledFor(slot(at), now())));
    }

    private static Slot slot(Instant at) {
        return Slot.at(at, ZoneId.of("Europe/Berlin"));
    }

    private Instant now() {
        return clock.instant();
    }

    private Post find(PostId id) {
        return block(posts.findByClientIdAndId(BAKERY, id));
    }

    private static <T> T block(Mono<T> mono) {
        return mono.blockOptional(LIMIT).orElseThrow();
    }
}
