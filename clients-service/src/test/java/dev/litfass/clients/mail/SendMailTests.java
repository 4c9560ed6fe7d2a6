package dev.litfass.clients.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.litfass.clients.mail.SmtpThatBreaks.Manner;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.lease.LeasedQueues;
import dev.litfass.platform.lease.Poller;
import dev.litfass.platform.upstream.Guards;
import dev.litfass.testsupport.Callers;
import dev.litfass.testsupport.ServiceTest;
import dev.litfass.testsupport.TestClock;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mails by SMTP. A context of its own, since the desk without a mail server shows mails instead of sending them. */
@ServiceTest
@TestPropertySource(
        properties = {
            "litfass.vault.keys=v1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "litfass.digests.keys=v1:YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXphYmNkZWY=",
            "litfass.public-url=https://desk.agency.example",
            "litfass.mail.from=desk@agency.example",
            "spring.mail.host=127.0.0.1",
            "spring.mail.username=desk",
            "spring.mail.password=kohlrabi",
            "spring.mail.properties.mail.smtp.auth=true"
        })
@ExtendWith(OutputCaptureExtension.class)
class SendMailTests {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int PORT = freePort();

    private GreenMail post;

    @Autowired
    private WebTestClient web;

    @Autowired
    private Callers callers;

    @Autowired
    private TestClock clock;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Mails mails;

    @Autowired
    private Poller mailPoller;

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Autowired
    private JavaMailSender smtp;

    @Autowired
    private MailSettings settings;

    @Autowired
    private Bounces bounces;

    @Autowired
    private PlatformSettings platform;

    private Poller poller;

    @DynamicPropertySource
    static void where(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.port", () -> PORT);
    }

    @BeforeEach
    void anEmptyBoxAndAServerThatWorks() {
        clock.reset();
        mongo.remove(Mail.class).all().block(LIMIT);
        // A worker of its own for each test: the failures of one must not open the breaker of the next.
        sendBy(smtp);
        open();
    }

    private void sendBy(JavaMailSender server) {
        poller = new SendMail(new LeasedQueues(mongo, clock), server, settings, bounces, new Guards(), clock)
                .mailPoller(platform);
    }

    @AfterEach
    void goHome() {
        post.stop();
    }

    @Test
    void aGermanViewerGetsTheLinkInGermanAndItOpensThePortal() throws Exception {
        var address = invited("Bäckerei Müßig & Söhne", "de");

        mailPoller.runOnce().block(LIMIT);

        var mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("Ihr Zugang zum Portal: Bäckerei Müßig & Söhne");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("desk@agency.example");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(address);
        assertThat(text(mail)).contains("öffnen Sie das Portal von Bäckerei Müßig & Söhne");
        var link =
                Pattern.compile("https://desk\\.agency\\.example/portal#(\\S+)").matcher(text(mail));
        assertThat(link.find()).isTrue();
        send(Callers.service(Service.GATEWAY), "/internal/viewer-sessions", Map.of("secret", link.group(1)))
                .expectStatus()
                .is2xxSuccessful();
    }

    @Test
    void anEnglishViewerGetsItInEnglish() throws Exception {
        invited("Blumen Rosenrot", "en");

        tick();

        assertThat(onlyMail().getSubject()).isEqualTo("Your way into the portal: Blumen Rosenrot");
        assertThat(text(onlyMail())).contains("It works once and for 15 minutes");
    }

    @Test
    void eachMailLeavesOnceHoweverOftenTheClockTicks() {
        Flux.range(0, 12).concatMap(n -> mails.post(letter("Nummer " + n))).blockLast(LIMIT);

        tick();
        clock.advance(Duration.ofDays(1));
        tick();

        assertThat(subjects())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 12).mapToObj(n -> "Nummer " + n).toList());
        assertThat(stored())
                .allMatch(mail -> mail.sentAt() != null && mail.letter().text().isEmpty());
    }

    @Test
    void aMailWaitsUntilTheServerIsBackAndThenLeavesOnce() {
        post.stop();
        mails.post(letter("Später")).block(LIMIT);

        tick();
        open();
        tick();

        assertThat(subjects()).isEmpty();
        assertThat(stored()).singleElement().satisfies(mail -> {
            assertThat(mail.tries()).isEqualTo(1);
            assertThat(mail.letter()).isEqualTo(letter("Später"));
        });

        clock.advance(Duration.ofMinutes(1));
        tick();
        clock.advance(Duration.ofDays(1));
        tick();

        assertThat(subjects()).containsExactly("Später");
    }

    @Test
    void aMailThatWasBrokenOffIsSentAgain() throws IOException {
        post.stop();
        mails.post(letter("Abgerissen")).block(LIMIT);
        try (var breaking = new SmtpThatBreaks(PORT, Manner.BREAKS_OFF)) {
            tick();
            assertThat(breaking.begun()).isEqualTo(1);
        }
        open();

        clock.advance(Duration.ofMinutes(1));
        tick();

        assertThat(subjects()).containsExactly("Abgerissen");
        assertThat(stored())
                .singleElement()
                .satisfies(mail -> assertThat(mail.tries()).isEqualTo(2));
    }

    @Test
    void aMailThatASlowServerTakesInTheEndIsNotSentAgain() throws IOException {
        post.stop();
        mails.post(letter("Langsam")).block(LIMIT);
        try (var slow = new SmtpThatBreaks(PORT, Manner.SLOW)) {
            tick();
            clock.advance(Duration.ofHours(1));
            tick();

            assertThat(slow.taken()).isEqualTo(1);
        }
        assertThat(stored())
                .singleElement()
                .satisfies(mail -> assertThat(mail.sentAt()).isNotNull());
    }

    @Test
    void aMailInBothFormsCarriesItsIdAndTheWayToEndItsKind() throws Exception {
        var text = MailText.of("de", "Grüße", List.of("Guten Tag <b>"), null, "Warum?");
        var id = "0001";
        mails.postOnce(id, Mail.Letter.of(null, "vera@kunde.example", text).listedAt("https://x.example/p"), now())
                .then(mails.postOnce(id, letter("Noch einmal"), now()))
                .block(LIMIT);

        tick();

        var mail = onlyMail();
        assertThat(mail.getMessageID()).isEqualTo("<0001@agency.example>");
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<https://x.example/p>");
        assertThat(GreenMailUtil.getBody(mail))
                .contains("multipart/", "text/plain", "text/html", "&lt;b&gt;")
                .doesNotContain("<img");
    }

    @Test
    void anAddressThatIsRefusedIsNotTriedAgainAndIsMarkedUntilItTakesAMail() throws IOException {
        post.stop();
        mails.post(letter("Unbekannt")).block(LIMIT);
        try (var refusing = new SmtpThatBreaks(PORT, Manner.REFUSES)) {
            tick();
            clock.advance(Duration.ofDays(1));
            tick();

            assertThat(refusing.refused()).isEqualTo(1);
        }
        assertThat(stored()).singleElement().satisfies(mail -> {
            assertThat(mail.failure()).isEqualTo(Mail.Failure.ADDRESS_REFUSED);
            assertThat(mail.letter().text()).isEmpty();
        });
        assertThat(bounced()).isTrue();

        open();
        mails.post(letter("Wieder da")).block(LIMIT);
        tick();

        assertThat(bounced()).isFalse();
    }

    private boolean bounced() {
        return !bounces.of(List.of("Vera@kunde.example")).block(LIMIT).isEmpty();
    }

    private Instant now() {
        return clock.instant();
    }

    @Test
    void aServerThatCannotBeReachedIsNamedInTheLog(CapturedOutput log) {
        post.stop();
        mails.post(letter("Niemand da")).block(LIMIT);

        tick();

        assertThat(log).contains("A mail could not be sent: MailSendException, ConnectException");
    }

    @Test
    void aWrongPasswordIsNamedInTheLogWithoutThePasswordOrTheAddress(CapturedOutput log) {
        post.getUserManager().getUser("desk").setPassword("geändert");
        mails.post(letter("Falsches Passwort")).block(LIMIT);

        tick();

        assertThat(subjects()).isEmpty();
        assertThat(log)
                .contains("A mail could not be sent: MailAuthenticationException")
                .doesNotContain("kohlrabi")
                .doesNotContain("vera@kunde.example");
        assertThat(stored()).singleElement().satisfies(mail -> {
            assertThat(mail.letter()).isEqualTo(letter("Falsches Passwort"));
            assertThat(mail.failure()).isEqualTo(Mail.Failure.SIGN_IN_REFUSED);
        });

        post.getUserManager().getUser("desk").setPassword("kohlrabi");
        clock.advance(Duration.ofMinutes(1));
        tick();

        assertThat(subjects()).containsExactly("Falsches Passwort");
    }

    @Test
    void aMailLeavesSafelyWhereTheServerOffersIt() throws IOException {
        post.stop();
        sendBy(server(Map.of(
                "mail.smtp.starttls.required", "true",
                "mail.smtp.ssl.trust", "127.0.0.1",
                "mail.smtp.ssl.checkserveridentity", "false")));
        mails.post(letter("Vertraulich")).block(LIMIT);

        try (var safe = new SmtpThatBreaks(PORT, Manner.WANTS_TLS)) {
            tick();

            assertThat(safe.taken()).isEqualTo(1);
            assertThat(safe.heardInTheClear()).last().isEqualTo("STARTTLS");
        }
        assertThat(stored()).allMatch(mail -> mail.sentAt() != null);
    }

    @Test
    void neitherMailNorPasswordLeavesInTheClearWhereSafetyIsRequired() throws IOException {
        post.stop();
        sendBy(server(Map.of("mail.smtp.starttls.required", "true")));
        mails.post(letter("Vertraulich")).block(LIMIT);

        try (var unsafe = new SmtpThatBreaks(PORT, Manner.SLOW)) {
            tick();

            assertThat(unsafe.begun()).isZero();
            assertThat(unsafe.heardInTheClear()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
        assertThat(stored()).singleElement().satisfies(mail -> {
            assertThat(mail.failure()).isEqualTo(Mail.Failure.NOT_TAKEN);
            assertThat(mail.letter()).isEqualTo(letter("Vertraulich"));
        });
    }

    @Test
    void aServerThatHangsKeepsOneMailForAWhileAndNotTheOthers() throws IOException {
        post.stop();
        sendBy(server(Map.of("mail.smtp.timeout", "1000")));
        mails.post(letter("Eins")).then(mails.post(letter("Zwei"))).block(LIMIT);

        try (var hanging = new SmtpThatBreaks(PORT, Manner.HANGS_AT_FIRST)) {
            tick();
            assertThat(hanging.taken()).isEqualTo(1);

            clock.advance(Duration.ofMinutes(1));
            tick();
            assertThat(hanging.taken()).isEqualTo(2);
        }
        assertThat(stored()).allMatch(mail -> mail.sentAt() != null);
    }

    @Test
    void aMailWhoseTakingWasNotSaidIsSentAgainUnderTheSameName() throws IOException {
        post.stop();
        mails.post(letter("Angekommen?")).block(LIMIT);

        try (var silent = new SmtpThatBreaks(PORT, Manner.SAYS_NOTHING)) {
            tick();
            clock.advance(Duration.ofMinutes(1));
            tick();

            assertThat(silent.messageIds())
                    .hasSize(2)
                    .containsOnly(silent.messageIds().get(0));
        }
        assertThat(stored()).allMatch(mail -> mail.sentAt() == null && mail.tries() == 2);
    }

    @Test
    void aServerThatAsksToComeAgainLaterIsLeftAloneForLongerAndLonger() throws IOException {
        post.stop();
        mails.post(letter("Später")).block(LIMIT);

        try (var busy = new SmtpThatBreaks(PORT, Manner.PUTS_OFF)) {
            tick();
            tick();
            assertThat(busy.refused()).isEqualTo(1);
            clock.advance(Duration.ofMinutes(1));
            tick();
            clock.advance(Duration.ofMinutes(1));
            tick();
            assertThat(busy.refused()).isEqualTo(2);
        }
        assertThat(bounced()).isFalse();
        open();
        clock.advance(Duration.ofMinutes(1));
        tick();

        assertThat(subjects()).containsExactly("Später");
    }

    private static JavaMailSender server(Map<String, String> properties) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(PORT);
        server.setUsername("desk");
        server.setPassword("kohlrabi");
        server.getJavaMailProperties().setProperty("mail.smtp.auth", "true");
        server.getJavaMailProperties().putAll(properties);
        return server;
    }

    private void open() {
        var setup = new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(LIMIT.toMillis());
        post = new GreenMail(setup);
        post.setUser("desk@agency.example", "desk", "kohlrabi");
        post.start();
    }

    private void tick() {
        poller.runOnce().block(LIMIT);
    }

    /** @return the viewer's address */
    private String invited(String company, String language) {
        var admin = Callers.admin();
        var file = Map.of(
                "name",
                company,
                "colour",
                "#8A5A00",
                "zone",
                "Europe/Berlin",
                "state",
                "DE-BE",
                "languages",
                List.of("de"),
                "address",
                "SIE");
        var viewers = "/api/clients/" + id(send(admin, "/api/clients", file)) + "/viewers";
        var email = UUID.randomUUID() + "@kunde.example";
        var viewer = id(send(admin, viewers, Map.of("name", "Vera", "email", email, "language", language)));
        send(admin, viewers + "/" + viewer + "/link", Map.of()).expectStatus().isAccepted();
        return email;
    }

    private WebTestClient.ResponseSpec send(Caller by, String path, Map<String, ?> body) {
        return web.post().uri(path).headers(callers.as(by)).bodyValue(body).exchange();
    }

    private String id(WebTestClient.ResponseSpec answer) {
        JsonNode body = json.readTree(answer.expectStatus()
                .is2xxSuccessful()
                .expectBody()
                .returnResult()
                .getResponseBody());
        return body.path("id").stringValue();
    }

    private MimeMessage onlyMail() {
        assertThat(post.getReceivedMessages()).hasSize(1);
        return post.getReceivedMessages()[0];
    }

    private static String text(MimeMessage mail) throws Exception {
        return text((Part) mail);
    }

    /** The plain form. */
    private static String text(Part part) throws Exception {
        if (part.getContent() instanceof Multipart parts) {
            return text(parts.getBodyPart(0));
        }
        assertThat(part.getContentType().toLowerCase(Locale.ROOT)).contains("text/plain", "charset=utf-8");
        return (String) part.getContent();
    }

    private List<String> subjects() {
        return Arrays.stream(post.getReceivedMessages())
                .map(SendMailTests::subject)
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Mail> stored() {
        return mongo.findAll(Mail.class).collectList().block(LIMIT);
    }

    private static Mail.Letter letter(String subject) {
        return new Mail.Letter(new ClientId("bakery"), "vera@kunde.example", subject, "Grüße aus Köln");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
