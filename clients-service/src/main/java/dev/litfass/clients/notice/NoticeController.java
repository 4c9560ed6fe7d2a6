package dev.litfass.clients.notice;

import static dev.litfass.clients.ClientsProblem.NOTICE_NOT_FOUND;
import static dev.litfass.contracts.caller.Permission.READ;

import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.page.Cursor;
import dev.litfass.contracts.page.Page;
import dev.litfass.platform.audit.NotRecorded;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The notices of the person who asks. */
@RestController
class NoticeController {

    /** The bell shows no higher number. */
    private static final int COUNTED = 100;

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    /** @param unread true where only those are wanted that were not read and still need somebody */
    @Requires(READ)
    @GetMapping("/api/notices")
    Mono<Page<View>> list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        var size = Page.limit(limit);
        return notices.of(caller.staffId(), unread, Cursor.afterOrEnd(cursor), size + 1)
                .map(View::of)
                .collectList()
                .map(found -> Page.of(found, size, View::id));
    }

    @Requires(READ)
    @GetMapping("/api/notice-count")
    Mono<Count> count(Caller caller) {
        return notices.unread(caller.staffId(), COUNTED).map(unread -> new Count(unread, unread >= COUNTED));
    }

    @NotRecorded("reading one's own notices changes nothing for anybody else")
    @Requires(READ)
    @PutMapping("/api/notices/{noticeId}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> mark(@PathVariable String noticeId, @Valid @RequestBody Mark mark, Caller caller) {
        return notices.markRead(caller.staffId(), noticeId, mark.read())
                .filter(found -> found)
                .switchIfEmpty(Mono.error(() -> NOTICE_NOT_FOUND.because("no notice %s", noticeId)))
                .then();
    }

    @NotRecorded("reading one's own notices changes nothing for anybody else")
    @Requires(READ)
    @PutMapping("/api/notices/read-up-to")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> markAll(@Valid @RequestBody UpTo last, Caller caller) {
        return notices.markAllRead(caller.staffId(), last.id()).then();
    }

    /** Whether a notice counts as read. */
    record Mark(@NotNull Boolean read) {}

    /** The newest notice that was on the page. */
    record UpTo(
            @NotNull @Pattern(regexp = "[0-9A-Za-z_-]{1,64}")
            String id) {}

    /**
     * How many notices wait.
     *
     * @param more true where there are at least so many
     */
    record Count(long unread, boolean more) {}

    /** A notice; the words are the web app's. */
    record View(
            String id,
            AlertKind kind,
            @Nullable ClientId clientId,
            Alert.Subject subject,
            Told told,
            Map<String, String> details,
            Instant at,
            State state) {

        /** Who did it, and why this person is told. */
        record Told(
                @Nullable String by,
                boolean urgent,
                @Nullable String instead,
                boolean escalated) {}

        /** Whether it was read, and whether somebody has seen to it. */
        record State(boolean read, boolean closed) {}

        static View of(Notice notice) {
            var words = notice.words();
            return new View(
                    notice.id(),
                    notice.kind(),
                    notice.clientId(),
                    notice.subject(),
                    new Told(words.by(), words.urgent(), words.instead(), words.step() > 0),
                    words.details(),
                    notice.at(),
                    new State(notice.state().readAt() != null, notice.state().closedAt() != null));
        }
    }
}
