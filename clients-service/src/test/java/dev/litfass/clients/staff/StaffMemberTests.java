package dev.litfass.clients.staff;

import static dev.litfass.clients.ClientsProblem.STAFF_LINK_NOT_VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.contracts.session.StaffLinkCard;
import dev.litfass.testsupport.TestClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When an address changes, and what a link is still for. */
class StaffMemberTests {

    private static final Instant NOW = TestClock.START;
    private static final String NEXT = "neu@litfass.example";

    @Test
    void anAddressChangesWithTheSecondYes() {
        var asking = member("hash").withEmailChange(EmailChange.to(NEXT, NOW));

        var once = asking.confirming(NEXT, EmailChange.Side.NEW, NOW);
        var twice = once.confirming(NEXT, EmailChange.Side.OLD, NOW);

        assertThat(once.email()).isEqualTo("mina@litfass.example");
        assertThat(twice.email()).isEqualTo(NEXT);
        assertThat(twice.emailChange()).isNull();
    }

    @Test
    void oneSideThatSaysYesTwiceIsNotBoth() {
        var asking = member("hash").withEmailChange(EmailChange.to(NEXT, NOW));

        var twice = asking.confirming(NEXT, EmailChange.Side.NEW, NOW).confirming(NEXT, EmailChange.Side.NEW, NOW);

        assertThat(twice.email()).isEqualTo("mina@litfass.example");
    }

    @Test
    void aYesToWhatIsNotAskedForAnyMoreIsRefused() {
        var asking = member("hash").withEmailChange(EmailChange.to(NEXT, NOW));

        assertThatThrownBy(() -> asking.confirming("other@litfass.example", EmailChange.Side.NEW, NOW))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.is(STAFF_LINK_NOT_VALID)).isTrue());
        assertThatThrownBy(() -> asking.confirming(NEXT, EmailChange.Side.NEW, NOW.plus(EmailChange.LIFETIME)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aLinkIsForWhoThePersonWasWhenItWasMailed() {
        var invitation = link(StaffLinkCard.Kind.INVITATION);
        var password = link(StaffLinkCard.Kind.PASSWORD);

        assertThat(invitation.isFor(member(null), NOW)).isTrue();
        assertThat(invitation.isFor(member("hash"), NOW)).isFalse();
        assertThat(password.isFor(member("hash"), NOW)).isTrue();
        assertThat(password.isFor(member(null), NOW)).isFalse();
        var moved = member("hash")
                .withEmailChange(EmailChange.to(NEXT, NOW))
                .confirming(NEXT, EmailChange.Side.NEW, NOW)
                .confirming(NEXT, EmailChange.Side.OLD, NOW);
        assertThat(password.isFor(moved, NOW)).isFalse();
    }

    private static StaffLink link(StaffLinkCard.Kind kind) {
        return new StaffLink("d", kind, new StaffId("mina"), "mina@litfass.example", NOW);
    }

    private static StaffMember member(@Nullable String hash) {
        return new StaffMember(
                new StaffId("mina"),
                "Mina",
                "mina@litfass.example",
                new StaffMember.Access(Role.EDITOR, true, Set.of(), true),
                new StaffMember.Preferences("de", ZoneId.of("Europe/Berlin")),
                hash,
                null,
                null,
                1L);
    }
}
