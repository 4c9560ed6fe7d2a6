package dev.litfass.content.connection;

import static dev.litfass.content.ContentProblem.CONNECTION_CLOSED;
import static dev.litfass.content.ContentProblem.SIGN_IN_NOT_OURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.content.network.Reason;
import dev.litfass.content.post.Person;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.contracts.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What may happen to a connection, and in which order. */
class ConnectionTests {

    private static final Instant NOW = Instant.parse("2026-12-02T09:00:00Z");
    private static final Connection.Offered BAKERY = new Connection.Offered("71", "Bäckerei", "baeckerei", "", null);

    private static final Connection.Offered CAFE = new Connection.Offered("72", "Café", "cafe", "", null);
    private static final String VERIFIER = "v".repeat(50);
    private static final String CHALLENGE = OAuthState.challenge(VERIFIER);

    private final Connection open = Connection.of(
            new ChannelId("kiosk-connection"),
            new ClientId("bakery"),
            new Connection.Asking(Network.FACEBOOK, null, new Person("mina", "Mina"), NOW, "de"));

    @Test
    void itGoesFromTheQuestionOverTheGrantToTheChannel() {
        var granted = open.asked(state("digest"), CHALLENGE, NOW)
                .answered(state("digest"), VERIFIER, NOW.plusSeconds(60))
                .granted(List.of(BAKERY), Set.of("pages_manage_posts"));

        var done = granted.choosing("71", NOW.plusSeconds(90)).connected(new ChannelId("kiosk-connection"));

        assertThat(done.status()).isEqualTo(Connection.Status.CONNECTED);
        assertThat(done.progress().missing()).containsExactly("pages_manage_posts");
        assertThat(done.isOpen(NOW)).isFalse();
    }

    @Test
    void anAnswerIsHeardOnceAndOnlyThatToTheLastQuestion() {
        var asked = open.asked(state("first"), CHALLENGE, NOW).asked(state("second"), CHALLENGE, NOW);

        refused(SIGN_IN_NOT_OURS, () -> asked.answered(state("first"), VERIFIER, NOW));
        refused(SIGN_IN_NOT_OURS, () -> asked.answered(state("guessed"), VERIFIER, NOW));
        var answered = asked.answered(state("second"), VERIFIER, NOW);
        refused(SIGN_IN_NOT_OURS, () -> answered.answered(state("second"), VERIFIER, NOW));
        refused(SIGN_IN_NOT_OURS, () -> open.answered(state("second"), VERIFIER, NOW));
    }

    @Test
    void anAnswerThatTookHalfAnHourIsTooOld() {
        var asked = open.asked(state("digest"), CHALLENGE, NOW);

        asked.answered(state("digest"), VERIFIER, NOW.plus(Duration.ofMinutes(30)));
        refused(SIGN_IN_NOT_OURS, () -> asked.answered(state("digest"), VERIFIER, NOW.plus(Duration.ofMinutes(31))));
    }

    @Test
    void onlyWhatWasOfferedCanBeChosen() {
        var granted = open.asked(state("d"), CHALLENGE, NOW)
                .answered(state("d"), VERIFIER, NOW)
                .granted(List.of(BAKERY), Set.of());

        refused(SIGN_IN_NOT_OURS, () -> granted.choosing("72", NOW));
        refused(SIGN_IN_NOT_OURS, () -> open.choosing("71", NOW));
        refused(
                SIGN_IN_NOT_OURS,
                () -> granted.asked(state("again"), CHALLENGE, NOW).choosing("71", NOW));
    }

    @Test
    void afterAFailureItCanBeTriedAgain() {
        var failed = open.asked(state("d"), CHALLENGE, NOW)
                .answered(state("d"), VERIFIER, NOW)
                .failed(new Reason("consent-denied"));

        assertThat(failed.isOpen(NOW)).isTrue();
        assertThat(failed.asked(state("again"), CHALLENGE, NOW).progress().failure())
                .isNull();
    }

    @Test
    void nothingHappensToOneThatIsUsedUpWithdrawnOrHasEnded() {
        var late = NOW.plus(Connection.LIFETIME);
        var withdrawn = open.withdrawn(NOW);
        var used = open.connected(new ChannelId("k"));

        refused(CONNECTION_CLOSED, () -> open.asked(state("d"), CHALLENGE, late));
        refused(CONNECTION_CLOSED, () -> open.asked(state("d"), CHALLENGE, NOW).answered(state("d"), VERIFIER, late));
        refused(CONNECTION_CLOSED, () -> withdrawn.asked(state("d"), CHALLENGE, NOW));
        refused(CONNECTION_CLOSED, () -> used.asked(state("d"), CHALLENGE, NOW));
        refused(CONNECTION_CLOSED, () -> used.withdrawn(NOW));
    }

    @Test
    void whatIsBeingConnectedCanBeTriedAgainAndNothingElse() {
        var choosing = open.asked(state("d"), CHALLENGE, NOW)
                .answered(state("d"), VERIFIER, NOW)
                .granted(List.of(BAKERY, CAFE), Set.of())
                .choosing("71", NOW);

        refused(SIGN_IN_NOT_OURS, () -> choosing.choosing("72", NOW));
        refused(CONNECTION_CLOSED, () -> choosing.withdrawn(NOW));
        assertThat(choosing.choosing("71", NOW).progress().chosen()).isEqualTo("71");
        assertThat(choosing.notChosen().choosing("72", NOW).progress().chosen()).isEqualTo("72");
    }

    @Test
    void aCodeIsTakenFromTheBrowserThatAskedAlone() {
        var asked = open.asked(state("d"), CHALLENGE, NOW);

        refused(SIGN_IN_NOT_OURS, () -> asked.answered(state("d"), "w".repeat(50), NOW));
        asked.answered(state("d"), VERIFIER, NOW);
    }

    private static OAuthState state(String text) {
        return new OAuthState(text);
    }

    private static void refused(ProblemType type, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }
}
