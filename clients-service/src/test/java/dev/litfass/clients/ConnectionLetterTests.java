package dev.litfass.clients;

import static dev.litfass.clients.ClientsProblem.CLIENT_ARCHIVED;
import static dev.litfass.clients.ClientsProblem.TOO_MANY_LINKS;
import static dev.litfass.clients.ClientsProblem.VIEWER_NOT_FOUND;
import static dev.litfass.clients.ServiceClient.id;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.directory.ConnectionLetter;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.testsupport.Callers;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Mails that ask somebody of a client company to connect an account. */
class ConnectionLetterTests extends ClientsTest {

    private static final Caller CONTENT = Callers.service(Service.CONTENT);

    private Mailbox mailbox;
    private JsonNode client;
    private JsonNode viewer;
    private String connection = "";

    @BeforeEach
    void somebodyWhoIsAsked() {
        mailbox = new Mailbox(service, ADMIN);
        client = service.client(ADMIN);
        viewer = service.viewer(ADMIN, id(client));
        connection = ChannelId.fresh(clock).value();
    }

    @Test
    void theMailSaysWhoAsksForWhatUntilWhenAndThatNobodyAsksForAPassword() {
        sent(toViewer(null));

        var mail = mailbox.newest(email());
        assertThat(mail.path("subject").stringValue()).endsWith("Bitte verbinden Sie Ihr Konto bei Facebook");
        assertThat(mail.path("text").stringValue())
                .contains("Guten Tag Vera,", "Mina Kraft", "Sa. 5. Dezember, 10:00 Uhr")
                .contains("Nach Ihrem Passwort fragt Sie niemand");
        assertThat(mail.path("html").stringValue()).contains("#8A5A00", "Konto verbinden");
    }

    @Test
    void theLinkInTheMailOpensTheConnection() {
        sent(toViewer(null));

        var text = mailbox.newest(email()).path("text").stringValue();
        var token =
                text.substring(text.indexOf("/connect#") + "/connect#".length()).split("\\s")[0];
        var owner = service.body(service.inside("connection-links/reading", token));
        assertThat(owner.path("connectionId").stringValue()).isEqualTo(connection);
        assertThat(owner.path("clientId").stringValue()).isEqualTo(id(client));
    }

    @Test
    void speaksAsTheClientWantsItAndNamesTheChannelThatIsConnectedAgain() {
        client = service.client(ADMIN, "DU");
        viewer = service.viewer(ADMIN, id(client));
        sent(toViewer("Bäckerei (Facebook)"));

        var mail = mailbox.newest(email());
        assertThat(mail.path("subject").stringValue()).endsWith("Bitte verbinde Bäckerei (Facebook) neu");
        assertThat(mail.path("text").stringValue())
                .contains("Hallo Vera,", "deinem Passwort")
                .doesNotContain("Sie ", "Ihr");
    }

    @Test
    void goesToAnAddressInTheLanguageThatWasChosen() {
        sent(letter(null, null, "Chef@Kunde.example", "en"));

        var mail = mailbox.newest("chef@kunde.example");
        assertThat(mail.path("subject").stringValue()).endsWith("please connect your account at Facebook");
        assertThat(mail.path("text").stringValue()).startsWith("Hello,").contains("Nobody asks for your password");
    }

    @Test
    void theSameAddressGetsNoSecondWithinFiveMinutes() {
        sent(toViewer(null));
        expectProblem(send(toViewer(null)), TOO_MANY_LINKS);
        expectProblem(send(letter(null, null, email().toUpperCase(Locale.ROOT), "de")), TOO_MANY_LINKS);
        clock.advance(Duration.ofMinutes(4).plusSeconds(59));
        expectProblem(send(toViewer(null)), TOO_MANY_LINKS);

        sent(letter(null, null, "another@kunde.example", "de"));
        clock.advance(Duration.ofSeconds(1));
        sent(toViewer(null));
        assertThat(mailbox.subjects(email())).hasSize(2);
    }

    @Test
    void nobodyOfAnotherClientAndNobodyAtOnceWithAnAddress() {
        var foreign = service.viewer(ADMIN, id(service.client(ADMIN)));
        expectProblem(send(letter(null, id(foreign), null, "de")), VIEWER_NOT_FOUND);
        expectProblem(send(letter(null, null, null, "de")), CommonProblem.INVALID_REQUEST);
        expectProblem(send(letter(null, id(viewer), "a@kunde.example", "de")), CommonProblem.INVALID_REQUEST);
        expectProblem(send(letter(null, null, "no address", "de")), CommonProblem.INVALID_REQUEST);
        service.archive(ADMIN, client);
        expectProblem(send(toViewer(null)), CLIENT_ARCHIVED);
        assertThat(mailbox.subjects(email())).isEmpty();
    }

    @Test
    void itIsRecordedWithoutTheAddress() {
        sent(letter(null, null, "chef@kunde.example", "de"));

        var found =
                service.body(service.send(ADMIN, "GET", "/api/audit?limit=200&action=connection-letter-sent", null));
        assertThat(found.toString()).contains(connection).doesNotContain("chef@kunde.example");
    }

    private ConnectionLetter toViewer(@Nullable String channel) {
        return letter(channel, id(viewer), null, "en");
    }

    private ConnectionLetter letter(
            @Nullable String channel, @Nullable String viewerId, @Nullable String email, String language) {
        return new ConnectionLetter(
                Network.FACEBOOK,
                channel,
                "Mina Kraft",
                Instant.parse("2026-12-05T09:00:00Z"),
                viewerId,
                email,
                language);
    }

    private void sent(ConnectionLetter letter) {
        send(letter).expectStatus().isNoContent();
    }

    private WebTestClient.ResponseSpec send(ConnectionLetter letter) {
        return service.send(
                CONTENT, "POST", "/internal/clients/" + id(client) + "/connections/" + connection + "/letters", letter);
    }

    private String email() {
        return viewer.path("email").stringValue();
    }
}
