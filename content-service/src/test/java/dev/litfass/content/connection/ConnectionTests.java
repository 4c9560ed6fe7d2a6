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

    private final Connection open = Connection.of(
            new ChannelId("kiosk-connection"),
            new ClientId("bakery"),
            new Connection.Asking(Network.FACEBOOK, null, new Person("mina", "Mina"), NOW, "de"));

    @Test
    void itGoesFromTheQuestionOverTheGrantToTheChannel() {
        var granted = open.asked("digest", NOW)
                .answered("digest", NOW.plusSeconds(60))
                .granted(List.of(BAKERY), Set.of("pages_manage_posts"));

        granted.requireOffered("71", NOW.plusSeconds(90));
        var done = granted.connected(new ChannelId("kiosk-connection"));

        assertThat(done.status()).isEqualTo(Connection.Status.CONNECTED);
        assertThat(done.progress().missing()).containsExactly("pages_manage_posts");
        assertThat(done.isOpen(NOW)).isFalse();
    }

    @Test
    void anAnswerIsHeardOnceAndOnlyThatToTheLastQuestion() {
        var asked = open.asked("first", NOW).asked("second", NOW);

        refused(SIGN_IN_NOT_OURS, () -> asked.answered("first", NOW));
        refused(SIGN_IN_NOT_OURS, () -> asked.answered("guessed", NOW));
        var answered = asked.answered("second", NOW);
        refused(SIGN_IN_NOT_OURS, () -> answered.answered("second", NOW));
        refused(SIGN_IN_NOT_OURS, () -> open.answered("second", NOW));
    }

    @Test
    void anAnswerThatTookHalfAnHourIsTooOld() {
        var asked = open.asked("digest", NOW);

        asked.answered("digest", NOW.plus(Duration.ofMinutes(30)));
        refused(SIGN_IN_NOT_OURS, () -> asked.answered("digest", NOW.plus(Duration.ofMinutes(31))));
    }

    @Test
    void onlyWhatWasOfferedCanBeChosen() {
        var granted = open.asked("d", NOW).answered("d", NOW).granted(List.of(BAKERY), Set.of());

        refused(SIGN_IN_NOT_OURS, () -> granted.requireOffered("72", NOW));
        refused(SIGN_IN_NOT_OURS, () -> open.requireOffered("71", NOW));
        refused(SIGN_IN_NOT_OURS, () -> granted.asked("again", NOW).requireOffered("71", NOW));
    }

    @Test
    void afterAFailureItCanBeTriedAgain() {
        var failed = open.asked("d", NOW).answered("d", NOW).failed(new Reason("consent-denied"));

        assertThat(failed.isOpen(NOW)).isTrue();
        assertThat(failed.asked("again", NOW).progress().failure()).isNull();
    }

    @Test
    void nothingHappensToOneThatIsUsedUpWithdrawnOrHasEnded() {
        var late = NOW.plus(Connection.LIFETIME);
        var withdrawn = open.withdrawn(NOW);
        var used = open.connected(new ChannelId("k"));

        refused(CONNECTION_CLOSED, () -> open.asked("d", late));
        refused(CONNECTION_CLOSED, () -> open.asked("d", NOW).answered("d", late));
        refused(CONNECTION_CLOSED, () -> withdrawn.asked("d", NOW));
        refused(CONNECTION_CLOSED, () -> used.asked("d", NOW));
        refused(CONNECTION_CLOSED, () -> used.withdrawn(NOW));
    }

    private static void refused(ProblemType type, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }
}
