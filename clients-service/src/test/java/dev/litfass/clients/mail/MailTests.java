package dev.litfass.clients.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.id.ClientId;
import dev.litfass.testsupport.TestClock;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MailTests {

    private final TestClock clock = new TestClock();
    private final Mail fresh =
            Mail.of(new Mail.Letter(new ClientId("bakery"), "vera@kunde.example", "Ihr Zugang", "geheim"), clock);

    @Test
    void isDueAtOnce() {
        assertThat(fresh.lease().dueAt()).isEqualTo(clock.instant());
        assertThat(fresh.sentAt()).isNull();
    }

    @Test
    void isTriedAgainAfterDoubledPausesEightTimesInAllAndStaysInTheBox() {
        var pauses = LongStream.of(1, 2, 4, 8, 16, 32, 64);
        var mail = fresh;
        for (var minutes : pauses.toArray()) {
            mail = mail.failed(Mail.Failure.NOT_TAKEN, clock.instant());
            assertThat(mail.lease().dueAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(minutes)));
        }

        var last = mail.failed(Mail.Failure.NOT_TAKEN, clock.instant());

        assertThat(last.lease().dueAt()).isNull();
        assertThat(last.tries()).isEqualTo(8);
        assertThat(last.sentAt()).isNull();
        assertThat(last.letter()).isEqualTo(fresh.letter());
    }

    @Test
    void forgetsWhatItSaidOnceItHasLeft() {
        var sent = fresh.sent(clock.instant());

        assertThat(sent.lease().dueAt()).isNull();
        assertThat(sent.sentAt()).isEqualTo(clock.instant());
        assertThat(sent.letter().text()).isEmpty();
        assertThat(sent.letter().to()).isEqualTo("vera@kunde.example");
    }

    @Test
    void saysNothingOfALetterWhereItIsPrinted() {
        assertThat(fresh.toString()).doesNotContain("geheim").doesNotContain("vera@");
    }
}
