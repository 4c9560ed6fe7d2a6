package dev.litfass.clients.staff;

import dev.litfass.clients.mail.Mail;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.contracts.session.StaffLinkCard;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** Every mail about an account, for pictures of them. */
public final class StaffLetterSamples {

    private StaffLetterSamples() {}

    public static Stream<Mail.Letter> in(String language) {
        var member = new StaffMember(
                new StaffId("mina"),
                "Mina Albers",
                "mina@agentur.example",
                new StaffMember.Access(Role.EDITOR, true, Set.of(), true),
                new StaffMember.Preferences(language, ZoneId.of("Europe/Berlin")),
                null,
                null,
                null,
                null);
        var linked = Arrays.stream(StaffLinkCard.Kind.values())
                .map(kind -> StaffLetter.of(kind).to(member, link(kind), "https://desk.example/desk/link#tok_3fJd82"));
        return Stream.concat(linked, Stream.of(StaffLetter.ADDRESS_CHANGED.to(member, "mina@alt.example")));
    }

    private static StaffLink link(StaffLinkCard.Kind kind) {
        var end = Instant.parse("2026-12-05T09:00:00Z");
        return new StaffLink("digest", kind, new StaffId("mina"), "mina.neu@agentur.example", end);
    }
}
