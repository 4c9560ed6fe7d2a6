package dev.litfass.clients.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.litfass.clients.ServiceClient;
import dev.litfass.clients.mail.Mail;
import dev.litfass.clients.mail.Mails;
import dev.litfass.clients.staff.StaffLetterSamples;
import dev.litfass.clients.staff.Team.Person;
import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.approval.ApprovalLetter;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.platform.lease.Poller;
import dev.litfass.testsupport.Callers;
import dev.litfass.testsupport.ServiceTest;
import dev.litfass.testsupport.TestClock;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends every kind of mail through a mail server and writes what arrives into {@code target/mails}; {@code npm run mails} in
 * web takes the pictures.
 */
@ServiceTest
@TestPropertySource(
        properties = {
            "litfass.vault.keys=v1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "litfass.digests.keys=v1:YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXphYmNkZWY=",
            "litfass.public-url=https://desk.agentur.example",
            "litfass.mail.from=desk@agentur.example",
            "spring.mail.host=127.0.0.1"
        })
@EnabledIfSystemProperty(named = "mails.write", matches = "true")
class MailPicturesTests {

    private static final Caller ADMIN = Callers.admin();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int PORT = freePort();

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
    private NoticeMail notices;

    @Autowired
    private Poller mailPoller;

    private ServiceClient service;
    private GreenMail post;

    @DynamicPropertySource
    static void where(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.port", () -> PORT);
    }

    @BeforeEach
    void aMailServer() {
        clock.reset();
        service = new ServiceClient(web, callers, json);
        post = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
    }

    @AfterEach
    void goHome() {
        post.stop();
    }

    @Test
    void everyKindOfMailAsItArrives() throws Exception {
        for (var language : List.of("de", "en")) {
            written(language + "-staff", StaffLetterSamples.in(language));
            written(language + "-notice", notices(language));
            written(language + "-digest", Stream.of(digest(language)));
            for (var address : List.of("SIE", "DU")) {
                toClient(language, address);
                arrived(language + "-client-" + address.toLowerCase(Locale.ROOT));
            }
        }

        assertThat(Files.list(Path.of("target", "mails"))).hasSizeGreaterThan(70);
    }

    private Stream<Mail.Letter> notices(String language) {
        return Arrays.stream(AlertKind.values())
                .filter(kind -> !kind.isSilent())
                .map(kind -> notices.letter(notice(kind), person(language), "Bäckerei Sonnenschein"));
    }

    private Mail.Letter digest(String language) {
        var told = Stream.of(
                        AlertKind.APPROVAL_GIVEN,
                        AlertKind.REMARK,
                        AlertKind.DELIVERY_HELD,
                        AlertKind.SERIES_ENDING,
                        AlertKind.PARTNER_DRAFT)
                .map(this::notice)
                .toList();
        return notices.digest(told, person(language), Map.of("bakery", "Bäckerei Sonnenschein"), 12);
    }

    private Notice notice(AlertKind kind) {
        var type = kind.name().startsWith("INQUIRY") ? Alert.Type.INQUIRY : Alert.Type.POST;
        var alert = Alert.of(
                kind,
                clock.instant(),
                kind.isPersonal() ? null : new ClientId("bakery"),
                Alert.Subject.of(type, "p1", "Donnerstag ist Brezeltag: drei zum Preis von zwei"),
                Alert.People.NOBODY,
                Map.of("channel", "@sonnenschein auf Mastodon", "by", "Jonas Weber"));
        var stands = kind == AlertKind.SLOT_AT_RISK;
        var words =
                new Notice.Words("Jonas Weber", true, stands ? "Paul Ernst" : null, stands ? 1 : 0, alert.details());
        return Notice.of(AlertRecord.of(alert, clock.instant()), new StaffId("mina"), words, false, clock.instant());
    }

    private static Person person(String language) {
        return new Person(
                new StaffId("mina"),
                "Mina Albers",
                "mina@agentur.example",
                Role.EDITOR,
                true,
                Set.of(),
                language,
                ZoneId.of("Europe/Berlin"));
    }

    private void toClient(String language, String address) {
        var file = new HashMap<String, Object>(Map.of("name", "Bäckerei Sonnenschein & Töchter", "address", address));
        file.putAll(Map.of("zone", "Europe/Berlin", "languages", List.of("de")));
        file.put("colour", address.equals("DU") ? "#F2B705" : "#8A1C4A");
        var client = "/clients/" + ServiceClient.id(service.body(service.send(ADMIN, "POST", "/api/clients", file)));
        var form = Map.of("name", "Gudrun Sonnenschein", "email", "g@kunde.example", "language", language);
        var viewer = ServiceClient.id(service.body(service.send(ADMIN, "POST", "/api" + client + "/viewers", form)));
        service.send(ADMIN, "POST", "/api" + client + "/viewers/" + viewer + "/link", Map.of())
                .expectStatus()
                .isAccepted();
        var lines = List.of(
                new ApprovalLetter.Line(
                        "Donnerstag ist Brezeltag: drei zum Preis von zwei, solange der Vorrat reicht, in allen Läden und …",
                        LocalDateTime.parse("2026-12-04T08:00")),
                new ApprovalLetter.Line(
                        "Adventskalender, Türchen 5: Zimtsterne", LocalDateTime.parse("2026-12-05T07:30")),
                new ApprovalLetter.Line("Wir suchen Verstärkung in der Backstube", null));
        letter(
                client,
                new ApprovalLetter(
                        "r1" + ServiceClient.fresh(),
                        viewer,
                        1,
                        14,
                        lines,
                        "Bitte bis Freitag, danke!\n\nMina",
                        end()));
        letter(
                client,
                new ApprovalLetter("r2" + ServiceClient.fresh(), viewer, 2, 1, lines.subList(0, 1), null, end()));
    }

    private Instant end() {
        return clock.instant().plus(Duration.ofDays(30));
    }

    private void letter(String client, ApprovalLetter letter) {
        service.send(Callers.service(Service.CONTENT), "PUT", "/internal" + client + "/approval-letters", letter)
                .expectStatus()
                .isNoContent();
    }

    private void written(String group, Stream<Mail.Letter> letters) throws Exception {
        Flux.fromStream(letters).concatMap(mails::post).then().block(LIMIT);
        arrived(group);
    }

    private void arrived(String group) throws Exception {
        mailPoller.runOnce().block(LIMIT);
        var folder = Files.createDirectories(Path.of("target", "mails"));
        var number = 0;
        for (var mail : post.getReceivedMessages()) {
            var name = String.format("%s-%02d.html", group, ++number);
            Files.writeString(folder.resolve(name), html(mail));
        }
        post.purgeEmailFromAllMailboxes();
    }

    private static String html(Part part) throws Exception {
        if (part.getContent() instanceof Multipart parts) {
            return html(parts.getBodyPart(parts.getCount() - 1));
        }
        assertThat(part.getContentType()).contains("text/html");
        return new String(part.getInputStream().readAllBytes(), UTF_8);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
