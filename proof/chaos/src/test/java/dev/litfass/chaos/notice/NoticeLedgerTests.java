package dev.litfass.chaos.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.chaos.notice.NoticeLedger.Mail;
import dev.litfass.chaos.notice.NoticeLedger.Notice;
import dev.litfass.harness.ServiceClient;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoticeLedgerTests {

    private static final Colleague EVA = new Colleague("eva", "eva@x.example", true, ServiceClient.withoutToken());
    private static final Colleague LEO = new Colleague("leo", "leo@x.example", false, ServiceClient.withoutToken());
    private static final List<Occurrence> TWICE = List.of(new Occurrence("p", "NAMED", 2, List.of(EVA, LEO)));
    private static final List<Notice> NOTICES =
            List.of(notice("1", "eva", "a"), notice("2", "eva", "b"), notice("3", "leo", "a"), notice("4", "leo", "b"));
    private static final List<Mail> MAILS = List.of(new Mail("1", EVA.email()), new Mail("2", EVA.email()));

    @Test
    void isGoodWhereEverybodyWasToldAsTheyWish() {
        var result = result(NOTICES, MAILS);

        assertThat(result.isGood()).as(result.toString()).isTrue();
        assertThat(result.events()).isEqualTo(2);
        assertThat(result.sentAgain()).isZero();
    }

    @Test
    void aMailThatComesAgainUnderItsMessageIdIsNoFault() {
        var result = result(NOTICES, with(MAILS, MAILS.get(0)));

        assertThat(result.isGood()).isTrue();
        assertThat(result.sentAgain()).isEqualTo(1);
    }

    @Test
    void findsANoticeThatIsMissing() {
        assertThat(result(NOTICES.subList(0, 3), MAILS).lost()).hasSize(1);
    }

    @Test
    void findsOneMoreThanHappened() {
        assertThat(result(with(NOTICES, notice("5", "eva", "c")), MAILS).doubled())
                .hasSize(1);
    }

    @Test
    void findsTheSameAlertToldTwice() {
        var twice = List.of(NOTICES.get(0), notice("5", "eva", "a"), NOTICES.get(2), NOTICES.get(3));

        assertThat(result(twice, with(MAILS, new Mail("5", EVA.email()))).doubled())
                .hasSize(1);
    }

    @Test
    void findsAMailThatIsMissing() {
        assertThat(result(NOTICES, MAILS.subList(0, 1)).mailsLost()).hasSize(1);
    }

    @Test
    void findsMailsThatNobodyShouldHaveGot() {
        var unknown = new Mail("9", EVA.email());
        var elsewhere = new Mail("2", LEO.email());
        var unwanted = new Mail("3", LEO.email());

        Stream.of(unknown, elsewhere, unwanted)
                .forEach(mail -> assertThat(result(NOTICES, with(MAILS, mail)).strayMails())
                        .as(mail.toString())
                        .hasSize(1));
    }

    private static NoticeResult result(List<Notice> notices, List<Mail> mails) {
        return new NoticeLedger(TWICE, notices, mails).result();
    }

    private static Notice notice(String id, String staff, String alert) {
        return new Notice(id, staff, alert, "p", "NAMED");
    }

    private static <T> List<T> with(List<T> all, T another) {
        return Stream.concat(all.stream(), Stream.of(another)).toList();
    }
}
