package dev.litfass.clients.staff;

import static dev.litfass.clients.ClientsProblem.STAFF_LINK_NOT_VALID;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.clients.secret.Secrets;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.contracts.session.StaffLinkCard;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hands out the links of staff and takes them back; a link is redeemed by one atomic write. */
@Component
@AcrossClients("links belong to staff, not to a client")
class StaffLinks {

    private final ReactiveMongoTemplate mongo;
    private final StaffMembers staff;
    private final Secrets secrets;
    private final Clock clock;

    StaffLinks(ReactiveMongoTemplate mongo, StaffMembers staff, Secrets secrets, Clock clock) {
        this.mongo = mongo;
        this.staff = staff;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A new link; its name is told once and not stored. */
    Mono<Named> issue(StaffLinkCard.Kind kind, StaffId person, String email) {
        return Mono.defer(() -> {
            var name = secrets.name();
            var until = clock.instant().plus(StaffLink.lifetime(kind));
            return mongo.insert(new StaffLink(secrets.digest(name), kind, person, email, until))
                    .map(link -> new Named(name, link));
        });
    }

    /** Whose link it is, where it is still good for something; it stays good. */
    Mono<Held> find(String name) {
        return mongo.find(good(where("_id").in(secrets.digests(name))), StaffLink.class)
                .next()
                .flatMap(link -> staff.findOneById(link.staffId())
                        .filter(member -> member.access().active() && link.isFor(member, clock.instant()))
                        .map(member -> new Held(link, member)))
                .switchIfEmpty(Mono.error(StaffLinks::notValid));
    }

    /** Takes a link out of use; whoever comes second with it is refused. */
    Mono<Held> redeem(Held held) {
        return mongo.findAndRemove(good(where("_id").is(held.link().digest())), StaffLink.class)
                .map(link -> held)
                .switchIfEmpty(Mono.error(StaffLinks::notValid));
    }

    /** Until when the invitations that are still open work. */
    Mono<Map<StaffId, Instant>> invitations() {
        return mongo.find(good(where("kind").is(StaffLinkCard.Kind.INVITATION)), StaffLink.class)
                .collectMap(StaffLink::staffId, StaffLink::expiresAt);
    }

    Mono<Void> end(StaffId person, StaffLinkCard.Kind... kinds) {
        var theirs = where("staffId").is(person).and("kind").in((Object[]) kinds);
        return mongo.remove(new Query(theirs), StaffLink.class).then();
    }

    Mono<Void> endAll(StaffId person) {
        return end(person, StaffLinkCard.Kind.values());
    }

    static Problem notValid() {
        return STAFF_LINK_NOT_VALID.because("it was used, replaced or withdrawn, it is too old, or it was never ours");
    }

    private Query good(Criteria which) {
        return new Query(which.and("expiresAt").gt(clock.instant()));
    }

    /** A link and its name. */
    record Named(String name, StaffLink link) {
        @Override
        public String toString() {
            return "Named[…]";
        }
    }

    /** A link and the person it belongs to. */
    record Held(StaffLink link, StaffMember member) {

        StaffLinkCard card() {
            var forPassword =
                    link.kind() == StaffLinkCard.Kind.INVITATION || link.kind() == StaffLinkCard.Kind.PASSWORD;
            return new StaffLinkCard(
                    link.kind(),
                    member.name(),
                    member.email(),
                    forPassword ? null : link.email(),
                    member.preferences().language());
        }
    }
}
