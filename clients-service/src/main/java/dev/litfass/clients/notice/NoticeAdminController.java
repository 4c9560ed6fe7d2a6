package dev.litfass.clients.notice;

import static dev.litfass.contracts.caller.Permission.MANAGE_STAFF;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.contracts.page.Cursor;
import dev.litfass.contracts.page.Page;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** For administrators: what was told to whom and whether its mail left, and when what nobody sees to goes on to others. */
@RestController
class NoticeAdminController {

    private final SentNotices sent;
    private final Preferences preferences;
    private final AuditLog audit;

    NoticeAdminController(SentNotices sent, Preferences preferences, AuditLog audit) {
        this.sent = sent;
        this.preferences = preferences;
        this.audit = audit;
    }

    /** The newest first. Notices reach over all clients, and so must who reads everybody's. */
    @Requires(MANAGE_STAFF)
    @GetMapping("/api/sent-notices")
    Mono<Page<SentNotice>> sent(
            @RequestParam @Nullable StaffId staffId,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        caller.requireAllClients();
        var size = Page.limit(limit);
        return sent.newest(staffId, Cursor.afterOrEnd(cursor), size + 1)
                .map(found -> Page.of(found, size, SentNotice::id));
    }

    @Requires(MANAGE_STAFF)
    @GetMapping("/api/escalation")
    Mono<View> ladders() {
        return preferences.agency().map(View::of);
    }

    @Requires(MANAGE_STAFF)
    @PutMapping("/api/escalation")
    Mono<View> change(@Valid @RequestBody Form form, Caller caller) {
        caller.requireAllClients();
        return preferences
                .agency()
                .map(before -> new NoticeSettings(before.id(), form.checked(), before.version()))
                .flatMap(preferences::save)
                .flatMap(saved -> audit.record(caller, null, "escalation-changed", NoticeSettings.ONLY, null)
                        .thenReturn(View.of(saved)));
    }

    /** The ladders that are not as usual. */
    record Form(@NotNull @Size(max = 50) Map<AlertKind, @Valid @NotNull Ladder> ladders) {

        Map<AlertKind, Ladder> checked() {
            ladders.keySet().forEach(kind -> {
                if (kind.isSilent() || KindRule.of(kind).ladder() == null) {
                    throw INVALID_REQUEST.because("%s waits for nobody", kind);
                }
            });
            return new TreeMap<>(ladders);
        }
    }

    /** Every kind that waits for a person: what usually holds, and what was set instead. */
    record View(Map<AlertKind, Ladder> usual, Map<AlertKind, Ladder> ladders) {

        static View of(NoticeSettings settings) {
            var usual = Arrays.stream(AlertKind.values())
                    .filter(kind -> !kind.isSilent() && KindRule.of(kind).ladder() != null)
                    .collect(Collectors.toMap(
                            kind -> kind,
                            kind -> Objects.requireNonNull(KindRule.of(kind).ladder()),
                            (one, other) -> one,
                            TreeMap::new));
            return new View(usual, settings.ladders());
        }
    }
}
