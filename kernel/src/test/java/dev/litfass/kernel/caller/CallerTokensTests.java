package dev.litfass.kernel.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.kernel.id.ClientId;
import dev.litfass.kernel.id.StaffId;
import dev.litfass.kernel.keys.KeyRing;
import dev.litfass.kernel.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTokensTests {

    private static final String OLD = "old:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final String NEW = "new:YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXphYmNkZWY=";
    private static final Instant NOON = Instant.parse("2026-12-02T11:00:00Z");
    private static final Caller EDITOR =
            Caller.staff(new StaffId("anna"), "Anna Größe", Role.EDITOR, false, Set.of(new ClientId("bakery")));

    @Test
    void readsWhatItMinted() {
        var tokens = tokens(OLD, NOON);

        assertThat(tokens.verify(tokens.mint(EDITOR))).isEqualTo(EDITOR);
    }

    @Test
    void acceptsTheOldKeyWhileKeysRotate() {
        var minted = tokens(OLD, NOON).mint(EDITOR);

        assertThat(tokens(NEW + "," + OLD, NOON).verify(minted)).isEqualTo(EDITOR);
        assertThatThrownBy(() -> tokens(NEW, NOON).verify(minted)).isInstanceOf(Problem.class);
    }

    @Test
    void refusesATokenThatIsTooOld() {
        var minted = tokens(OLD, NOON).mint(EDITOR);
        var later = NOON.plus(CallerTokens.LIFETIME).plus(Duration.ofSeconds(10));

        assertThatThrownBy(() -> tokens(OLD, later).verify(minted)).isInstanceOf(Problem.class);
    }

    @Test
    void refusesATokenThatWasChanged() {
        var minted = tokens(OLD, NOON).mint(EDITOR);
        var parts = minted.split("\\.");
        var changed = parts[0] + "." + parts[1].substring(0, parts[1].length() - 2) + "AA." + parts[2];

        assertThatThrownBy(() -> tokens(OLD, NOON).verify(changed)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> tokens(OLD, NOON).verify("nonsense")).isInstanceOf(Problem.class);
    }

    private static CallerTokens tokens(String keys, Instant now) {
        return new CallerTokens(KeyRing.parse(keys), Clock.fixed(now, ZoneOffset.UTC));
    }
}
