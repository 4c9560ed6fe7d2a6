package dev.litfass.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.live.Change;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;

class LiveFeedTests {

    private static final Instant NOW = Instant.parse("2026-12-02T09:00:00Z");
    private static final ClientId BAKERY = new ClientId("bakery");
    private static final ClientId FLORIST = new ClientId("florist");

    private final List<Change> collection = new ArrayList<>();
    private final LiveFeed feed = new LiveFeed(
            List.of((since, most) -> Flux.fromIterable(List.copyOf(collection))
                    .filter(change -> !change.changedAt().isBefore(since))
                    .take(most.max())),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void oneWhoReadsSlowlyHearsTwoHundredChangesOfOneMoment() {
        var slow = listen();
        change(1, 200);

        slow.read(10);
        feed.look().block();
        slow.read(1);
        slow.read(500);

        assertThat(slow.heard).extracting(Change::id).containsExactlyElementsOf(ids(1, 200));
    }

    @Test
    void oneWhoCannotKeepUpIsToldOfOneGapAndTheOthersHearEverything() {
        var slow = listen();
        var fast = listen();
        fast.read(Long.MAX_VALUE);
        for (int look = 0; look < 3; look++) {
            change(1 + 400 * look, 400 + 400 * look);
            feed.look().block();
        }

        assertThat(fast.heard).extracting(Change::id).containsExactlyElementsOf(ids(1, 1200));
        slow.read(Long.MAX_VALUE);
        assertThat(slow.heard).extracting(Change::kind).containsExactly(Change.GAP);

        change(1201, 1201);
        feed.look().block();
        assertThat(slow.heard).extracting(Change::kind).containsExactly(Change.GAP, "post");
    }

    @Test
    void fiveThousandChangesAtOnceAreAGapForEverybody() {
        var slow = listen();
        var fast = listen();
        fast.read(Long.MAX_VALUE);
        change(1, 5_000);

        feed.look().block();
        slow.read(1);

        assertThat(fast.heard).extracting(Change::kind).containsExactly(Change.GAP);
        assertThat(slow.heard).extracting(Change::kind).containsExactly(Change.GAP);
    }

    @Test
    void whatDoesNotConcernAListenerDoesNotFillTheirBuffer() {
        var slow = listen();
        IntStream.range(0, 400).forEach(i -> collection.add(new Change("post", FLORIST, "f" + i, NOW)));
        feed.look().block();
        change(1, 1);
        feed.look().block();

        slow.read(Long.MAX_VALUE);

        assertThat(slow.heard).extracting(Change::id).containsExactly("1");
    }

    @Test
    void oneWhoHasReadBeforeHearsWhatChangedSinceThenAndWhatChangesNow() {
        var other = listen();
        other.read(Long.MAX_VALUE);
        collection.add(new Change("post", BAKERY, "long ago", NOW.minusSeconds(60)));
        collection.add(new Change("post", FLORIST, "not theirs", NOW.minusSeconds(8)));
        collection.add(new Change("post", BAKERY, "after the read", NOW.minusSeconds(8)));

        var reader = listen(NOW.minusSeconds(10));
        reader.read(Long.MAX_VALUE);
        change(1, 1);
        feed.look().block();

        assertThat(reader.heard).extracting(Change::id).containsExactly("after the read", "1");
        assertThat(other.heard).extracting(Change::id).containsExactly("1");
    }

    @Test
    void moreThanCanBeToldSinceAReadIsAGap() {
        change(1, 5_000);

        var reader = listen(NOW);
        reader.read(Long.MAX_VALUE);

        assertThat(reader.heard).extracting(Change::kind).containsExactly(Change.GAP);
    }

    @Test
    void oneWhoHasGoneIsToldNothing() {
        var gone = listen();
        gone.read(Long.MAX_VALUE);
        gone.cancel();
        change(1, 1);

        feed.look().block();

        assertThat(gone.heard).isEmpty();
    }

    private void change(int first, int last) {
        collection.clear();
        ids(first, last).forEach(id -> collection.add(new Change("post", BAKERY, id, NOW)));
    }

    private static List<String> ids(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
    }

    private Reader listen() {
        return listen(null);
    }

    private Reader listen(@Nullable Instant since) {
        var reader = new Reader();
        feed.news(change -> change.clientId() == null || change.clientId().equals(BAKERY), since)
                .subscribe(reader);
        return reader;
    }

    /** One who takes as much as it says. */
    private static final class Reader extends BaseSubscriber<Change> {

        private final List<Change> heard = new ArrayList<>();

        void read(long more) {
            request(more);
        }

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            // nothing is wanted yet
        }

        @Override
        protected void hookOnNext(Change change) {
            heard.add(change);
        }
    }
}
