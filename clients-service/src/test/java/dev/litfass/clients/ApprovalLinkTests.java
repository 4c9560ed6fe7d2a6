package dev.litfass.clients;

import static dev.litfass.clients.ClientsProblem.APPROVAL_LINK_NOT_VALID;
import static dev.litfass.clients.ServiceClient.id;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.approval.ApprovalLetter;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.testsupport.Callers;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The mailed link by which somebody of a client company answers. */
class ApprovalLinkTests extends ClientsTest {

    private static final Caller CONTENT = Callers.service(Service.CONTENT);

    private Mailbox mailbox;
    private JsonNode client;
    private JsonNode viewer;

    @BeforeEach
    void somebodyWhoIsAsked() {
        mailbox = new Mailbox(service, ADMIN);
        client = service.client(ADMIN);
        viewer = service.viewer(ADMIN, id(client));
    }

    @Test
    void theLinkInTheMailSaysWhoseItIsAndWhichRequestItOpens() {
        tell(letter("r-" + ServiceClient.fresh(), 1));

        var session = service.body(read(link()));

        assertThat(session.path("viewerId").stringValue()).isEqualTo(id(viewer));
        assertThat(session.path("clientId").stringValue()).isEqualTo(id(client));
        assertThat(session.path("name").stringValue()).isEqualTo("Vera");
        assertThat(service.body(read(link())).path("requestId").stringValue())
                .as("it works as often as it is opened")
                .isEqualTo(session.path("requestId").stringValue());
    }

    @Test
    void aLetterThatIsToldTwiceIsOneMailAndAReminderIsAnother() {
        var request = "r-" + ServiceClient.fresh();
        tell(letter(request, 1));
        tell(letter(request, 1));
        var first = link();
        tell(letter(request, 2));

        assertThat(mailbox.subjects(email())).hasSize(2);
        assertThat(mailbox.subjects(email()).get(0)).startsWith("Erinnerung: ");
        assertThat(link()).isEqualTo(first);
    }

    @Test
    void aMailIsInTheClientsLookAndSpeaksAsTheClientWantsIt() {
        tell(letter("r-" + ServiceClient.fresh(), 1));
        var formal = mailbox.newest(email());
        assertThat(formal.path("text").stringValue()).contains("Guten Tag Vera", "warten auf Ihr Ja.");
        assertThat(formal.path("html").stringValue()).contains("#8A5A00", name(client));

        client = service.client(ADMIN, "DU");
        viewer = service.viewer(ADMIN, id(client));
        tell(letter("r-" + ServiceClient.fresh(), 1));
        var familiar = mailbox.newest(email());
        assertThat(familiar.path("subject").stringValue())
                .isEqualTo(name(client) + ": 12 Beiträge warten auf deine Freigabe");
        assertThat(familiar.path("text").stringValue())
                .contains("Hallo Vera", "warten auf dein Ja.", "Deine Agentur schreibt dazu:\nBitte bis Freitag")
                .doesNotContain("Sie ", "Ihr");
    }

    @Test
    void theLinkIntoThePortalComesInTheClientsLookAndItsWayToSpeak() {
        client = service.client(ADMIN, "DU");
        viewer = service.viewer(ADMIN, id(client));
        service.send(ADMIN, "POST", "/api/clients/" + id(client) + "/viewers/" + id(viewer) + "/link", null)
                .expectStatus()
                .isAccepted();

        var mail = mailbox.newest(email());
        assertThat(mail.path("subject").stringValue()).isEqualTo("Dein Zugang zum Portal: " + name(client));
        assertThat(mail.path("html").stringValue())
                .contains("#8A5A00", name(client), "Portal öffnen")
                .doesNotContain("Litfass", "Sie ");
    }

    private static String name(JsonNode client) {
        return client.path("name").stringValue();
    }

    @Test
    void aLinkThatWasGuessedChangedOrHasEndedOpensNothing() {
        tell(letter("r-" + ServiceClient.fresh(), 1));
        var good = link();
        var other = "r-" + ServiceClient.fresh();
        tell(letter(other, 1));

        Stream.of(
                        good.substring(0, good.length() - 1) + (good.endsWith("0") ? "1" : "0"),
                        other + good.substring(good.length() - 64),
                        good.substring(good.length() - 64),
                        "x".repeat(64),
                        "x".repeat(65),
                        "../" + good,
                        good + " ")
                .forEach(token -> expectProblem(read(token), APPROVAL_LINK_NOT_VALID));
        clock.advance(Duration.ofDays(31));
        expectProblem(read(good), APPROVAL_LINK_NOT_VALID);
    }

    @Test
    void aLinkEndsWithItsPersonAndWithItsClient() {
        tell(letter("r-" + ServiceClient.fresh(), 1));
        var gone = link();
        service.send(ADMIN, "DELETE", "/api/clients/" + id(client) + "/viewers/" + id(viewer), null)
                .expectStatus()
                .isNoContent();
        expectProblem(read(gone), APPROVAL_LINK_NOT_VALID);
        expectProblem(send(letter("r-" + ServiceClient.fresh(), 1)), ClientsProblem.VIEWER_NOT_FOUND);

        viewer = service.viewer(ADMIN, id(client));
        tell(letter("r-" + ServiceClient.fresh(), 1));
        service.archive(ADMIN, client);
        expectProblem(read(link()), APPROVAL_LINK_NOT_VALID);
    }

    @Test
    void aLetterToAViewerOfAnotherClientIsRefused() {
        var stranger = service.viewer(ADMIN, id(service.client(ADMIN)));

        var letter = letter("r-" + ServiceClient.fresh(), 1);
        expectProblem(
                send(new ApprovalLetter(letter.requestId(), id(stranger), 1, 1, letter.first(), null, letter.until())),
                ClientsProblem.VIEWER_NOT_FOUND);
        expectProblem(
                service.send(ADMIN, "PUT", "/internal/clients/" + id(client) + "/approval-letters", letter),
                CommonProblem.NOT_FOUND);
    }

    private ApprovalLetter letter(String request, int number) {
        return new ApprovalLetter(
                request,
                id(viewer),
                number,
                12,
                List.of(new ApprovalLetter.Line("Brezeln um acht", LocalDateTime.parse("2026-12-04T08:00"))),
                "Bitte bis Freitag",
                clock.instant().plus(Duration.ofDays(30)));
    }

    private void tell(ApprovalLetter letter) {
        send(letter).expectStatus().isNoContent();
    }

    private WebTestClient.ResponseSpec send(ApprovalLetter letter) {
        return service.send(CONTENT, "PUT", "/internal/clients/" + id(client) + "/approval-letters", letter);
    }

    private WebTestClient.ResponseSpec read(String token) {
        return service.send(
                Callers.service(Service.GATEWAY), "POST", "/internal/approval-links/reading", Map.of("secret", token));
    }

    private String email() {
        return viewer.path("email").stringValue();
    }

    private String link() {
        return mailbox.newestLink(email());
    }
}
