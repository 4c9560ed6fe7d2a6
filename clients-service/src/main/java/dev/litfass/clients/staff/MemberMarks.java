package dev.litfass.clients.staff;

import dev.litfass.clients.mail.Bounces;
import dev.litfass.contracts.id.StaffId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what is known of people beside their accounts: until when they are invited, and whose address takes no mails. */
@Component
class MemberMarks {

    private final StaffLinks links;
    private final Bounces bounces;

    MemberMarks(StaffLinks links, Bounces bounces) {
        this.links = links;
        this.bounces = bounces;
    }

    Mono<Marks> of(Collection<StaffMember> members) {
        return Mono.zip(
                links.invitations(),
                bounces.of(members.stream().map(StaffMember::email).toList()),
                Marks::new);
    }

    /** The marks of some people, by id and by address. */
    record Marks(Map<StaffId, Instant> invitations, Map<String, Instant> refused) {

        /** Where nobody asks for any. */
        static final Marks NONE = new Marks(Map.of(), Map.of());

        @Nullable
        Instant invitedUntil(StaffMember member) {
            return invitations.get(member.id());
        }

        @Nullable
        Instant bouncedAt(StaffMember member) {
            return refused.get(member.email());
        }
    }
}
