package dev.litfass.content.schedule;

import static dev.litfass.contracts.caller.Permission.WRITE_POSTS;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.content.post.PostId;
import dev.litfass.content.post.PostState;
import dev.litfass.content.post.Posts;
import dev.litfass.content.post.Slot;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.caller.Requires;
import dev.litfass.platform.directory.ChannelDirectory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The slot of a post. */
@RestController
@RequestMapping("/api/clients/{clientId}/posts/{postId}")
class ScheduleController {

    private final Posts posts;
    private final SchedulePost schedule;
    private final ChannelDirectory directory;
    private final Clock clock;

    ScheduleController(Posts posts, SchedulePost schedule, ChannelDirectory directory, Clock clock) {
        this.posts = posts;
        this.schedule = schedule;
        this.directory = directory;
        this.clock = clock;
    }

    @Requires(WRITE_POSTS)
    @PutMapping("/slot")
    Mono<PostState> put(
            @PathVariable ClientId clientId,
            @PathVariable PostId postId,
            @Valid @RequestBody When when,
            Caller caller) {
        return posts.one(clientId, postId, when.version())
                .flatMap(post -> slot(clientId, when).flatMap(slot -> schedule.at(post, slot, caller)))
                .map(PostState::of);
    }

    @Requires(WRITE_POSTS)
    @DeleteMapping("/slot")
    Mono<PostState> delete(
            @PathVariable ClientId clientId, @PathVariable PostId postId, @RequestParam long version, Caller caller) {
        return posts.one(clientId, postId, version)
                .flatMap(post -> schedule.off(post, caller))
                .map(PostState::of);
    }

    private Mono<Slot> slot(ClientId client, When when) {
        if (Boolean.TRUE.equals(when.now())) {
            return directory
                    .client(client)
                    .map(card -> Slot.at(clock.instant(), card.workTime().zone()));
        }
        var local = when.local();
        var zone = when.zone();
        if (local == null || zone == null) {
            throw INVALID_REQUEST.because("give a local time and its zone, or now");
        }
        return Mono.fromSupplier(() -> Slot.of(local, zone));
    }

    /** A time on a wall clock and its zone, or as soon as possible. */
    record When(
            @Nullable LocalDateTime local,
            @Nullable ZoneId zone,
            @Nullable Boolean now,
            @NotNull Long version) {}
}
