package dev.litfass.platform.audit;

import static dev.litfass.contracts.caller.Permission.MANAGE_STAFF;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;
import dev.litfass.contracts.page.Cursor;
import dev.litfass.contracts.page.Page;
import dev.litfass.platform.caller.Requires;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a service has recorded, for administrators. The gateway joins the records of all services. */
@RestController
public final class AuditController {

    private final AuditLog audit;

    public AuditController(AuditLog audit) {
        this.audit = audit;
    }

    /** @param to the moment before which it happened; further limited by the cursor */
    @Requires(MANAGE_STAFF)
    @GetMapping("/api/audit")
    Mono<Page<View>> list(
            @RequestParam @Nullable ClientId clientId,
            @RequestParam @Nullable String actor,
            @RequestParam @Nullable String action,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        var size = Page.limit(limit);
        var after = Cursor.afterOrEnd(cursor);
        var end = to == null ? after : Id.firstAt(to);
        return audit.find(
                        AuditFilter.of(caller, clientId, actor, action, from),
                        end.compareTo(after) < 0 ? end : after,
                        size + 1)
                .map(View::of)
                .collectList()
                .map(found -> Page.of(found, size, View::id));
    }

    /** One line of the record. */
    record View(
            String id,
            @Nullable ClientId clientId,
            Instant at,
            Event.Actor by,
            String action,
            String subject,
            @Nullable String detail) {

        static View of(AuditEntry entry) {
            var event = entry.event();
            return new View(
                    entry.id(),
                    event.clientId(),
                    event.at(),
                    event.by(),
                    event.action(),
                    event.subject(),
                    event.detail());
        }
    }
}
