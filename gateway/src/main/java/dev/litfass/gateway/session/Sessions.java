package dev.litfass.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.litfass.contracts.approval.ApproverSession;
import dev.litfass.contracts.session.OwnerSession;
import dev.litfass.contracts.session.PartnerCard;
import dev.litfass.contracts.session.Secret;
import dev.litfass.contracts.session.StaffSession;
import dev.litfass.contracts.session.ViewerSession;
import dev.litfass.platform.upstream.StaleCache;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Who is who. What clients-service said is believed for {@link #FRESH}, so a session ended elsewhere ends here within
 * that time; while clients-service is down, a session known before goes on for up to {@link #KEPT}.
 */
@Component
public class Sessions {

    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final ClientsServiceClient clients;
    private final StaleCache cache;

    Sessions(ClientsServiceClient clients, Clock clock) {
        this.clients = clients;
        this.cache = new StaleCache(FRESH, KEPT, clock);
    }

    public Mono<StaffSession> staff(String name) {
        return cache.of(key("staff", name), readStaff(name));
    }

    /** What it is now: a page that is loaded again shows what was saved a moment ago. */
    Mono<StaffSession> staffAnew(String name) {
        return cache.anew(key("staff", name), readStaff(name));
    }

    private Mono<StaffSession> readStaff(String name) {
        return clients.ask("/internal/staff-sessions/reading", new Secret(name), StaffSession.class);
    }

    public Mono<ViewerSession> viewer(String name) {
        return cache.of(
                key("viewer", name),
                clients.ask("/internal/viewer-sessions/reading", new Secret(name), ViewerSession.class));
    }

    public Mono<PartnerCard> partner(String key) {
        return cache.of(
                key("partner", key), clients.ask("/internal/partner-keys/reading", new Secret(key), PartnerCard.class));
    }

    public Mono<ApproverSession> approver(String token) {
        return cache.of(
                key("approver", token),
                clients.ask("/internal/approval-links/reading", new Secret(token), ApproverSession.class));
    }

    public Mono<OwnerSession> owner(String token) {
        return cache.of(
                key("owner", token),
                clients.ask("/internal/connection-links/reading", new Secret(token), OwnerSession.class));
    }

    public boolean hasSeenOwner(String token) {
        return cache.knows(key("owner", token));
    }

    public boolean hasSeenApprover(String token) {
        return cache.knows(key("approver", token));
    }

    /** True where this name was good a short while ago; asking again is no guess. */
    public boolean hasSeenStaff(String name) {
        return cache.knows(key("staff", name));
    }

    public boolean hasSeenViewer(String name) {
        return cache.knows(key("viewer", name));
    }

    public boolean hasSeenPartner(String key) {
        return cache.knows(key("partner", key));
    }

    Mono<Void> endStaff(String name) {
        cache.forget(key("staff", name));
        return clients.tell("/internal/staff-sessions/ending", new Secret(name));
    }

    Mono<Void> endOtherStaff(String name) {
        return clients.tell("/internal/staff-sessions/ending-others", new Secret(name));
    }

    Mono<Void> endAllStaff(String name) {
        return clients.tell("/internal/staff-sessions/ending-all", new Secret(name))
                .doOnSuccess(done -> cache.forget(key("staff", name)));
    }

    Mono<Void> endViewer(String name) {
        cache.forget(key("viewer", name));
        return clients.tell("/internal/viewer-sessions/ending", new Secret(name));
    }

    /** Names are secrets; the memory knows only their digests. */
    private static String key(String kind, String name) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8));
            return kind + " " + HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
