package dev.litfass.content.presence;

import static dev.litfass.contracts.caller.Permission.WRITE_POSTS;

import dev.litfass.content.post.Person;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.audit.NotRecorded;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where pages say that a post is open on them, again and again, and hear who else has it open. */
@RestController
@RequestMapping("/api/clients/{clientId}/posts/{postId}/presence")
class PresenceController {

    private final NotePresence note;
    private final Clock clock;

    PresenceController(NotePresence note, Clock clock) {
        this.note = note;
        this.clock = clock;
    }

    @Requires(WRITE_POSTS)
    @NotRecorded("nothing of the post changes, and it is forgotten in a minute")
    @PutMapping("/{page}")
    Mono<View> beat(
            @PathVariable ClientId clientId,
            @PathVariable PostId postId,
            @PathVariable PageId page,
            @Valid @RequestBody Beat beat,
            Caller caller) {
        var me = Person.of(caller);
        return note.of(clientId, postId, before -> before.beat(page, me, beat.wish(), clock.instant()))
                .map(presence -> View.of(presence, page));
    }

    @Requires(WRITE_POSTS)
    @NotRecorded("nothing of the post changes")
    @DeleteMapping("/{page}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> leave(
            @PathVariable ClientId clientId, @PathVariable PostId postId, @PathVariable PageId page, Caller caller) {
        var me = Person.of(caller);
        return note.of(clientId, postId, before -> before.left(page, me, clock.instant()))
                .then();
    }

    /** What the page is open for. */
    record Beat(@NotNull Presence.Wish wish) {}

    /**
     * Who has the post open.
     *
     * @param writing true where the page that asks is the one that writes
     */
    record View(boolean writing, List<Reader> people) {

        static View of(Presence presence, PageId page) {
            var people = presence.seats().stream()
                    .map(seat -> new Reader(
                            seat.person().id(),
                            seat.person().name(),
                            seat.page().equals(presence.writer()),
                            seat.page().equals(page)))
                    .toList();
            return new View(page.equals(presence.writer()), people);
        }
    }

    /**
     * Somebody on one page.
     *
     * @param here true for the page that asks
     */
    record Reader(String staffId, String name, boolean writing, boolean here) {}
}
