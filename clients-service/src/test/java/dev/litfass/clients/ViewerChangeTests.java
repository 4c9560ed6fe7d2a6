package dev.litfass.clients;

import static dev.litfass.clients.ServiceClient.id;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.approval.ApprovalLetter;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.testsupport.Callers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A viewer with another name or address. */
class ViewerChangeTests extends ClientsTest {

    private final String next = ServiceClient.fresh() + "@kunde.example";

    private Mailbox mailbox;
    private JsonNode client;
    private JsonNode viewer;

    @BeforeEach
    void somebodyWhoLooksIn() {
        mailbox = new Mailbox(service, ADMIN);
        client = service.client(ADMIN);
        viewer = service.viewer(ADMIN, id(client));
    }

    @Test
    void aNewAddressIsInvitedAndTheOldOneOpensNothingMore() {
        var session = entered(link());
        var unused = link();
        clock.advance(Duration.ofSeconds(1));

        var changed = service.body(change(now(), "Vera", next));

        assertThat(id(changed)).isEqualTo(id(viewer));
        assertThat(changed.path("email").stringValue()).isEqualTo(next);
        expectProblem(service.inside("viewer-sessions/reading", session), ClientsProblem.SESSION_ENDED);
        expectProblem(service.inside("viewer-sessions", unused), ClientsProblem.LINK_NOT_VALID);
        service.body(service.inside("viewer-sessions/reading", entered(mailbox.newestLink(next))));
    }

    @Test
    void theOldAddressIsToldAndNotWhichTheNewOneIs() {
        service.body(change(now(), "Vera", next));

        var letter = mailbox.newest(email());
        assertThat(letter.path("subject").stringValue())
                .isEqualTo("Ihre Adresse für das Portal ist geändert: "
                        + client.path("name").stringValue());
        assertThat(letter.path("text").stringValue())
                .contains("öffnen nichts mehr")
                .doesNotContain(next);
        assertThat(mailbox.links(email())).isEmpty();
        assertThat(mailbox.subjects(next)).hasSize(1);
    }

    @Test
    void aRequestForApprovalIsAnsweredFromTheNewAddressOnly() {
        var request = "r-" + ServiceClient.fresh();
        ask(request, 1);
        var old = mailbox.newestLink(email());
        service.body(service.inside("approval-links/reading", old));

        service.body(change(now(), "Vera", next));
        ask(request, 2);

        expectProblem(service.inside("approval-links/reading", old), ClientsProblem.APPROVAL_LINK_NOT_VALID);
        var session = service.body(service.inside("approval-links/reading", mailbox.newestLink(next)));
        assertThat(session.path("viewerId").stringValue()).isEqualTo(id(viewer));
        assertThat(session.path("requestId").stringValue()).isEqualTo(request);
    }

    @Test
    void anotherNameLeavesEverythingOpenAndWritesToNobody() {
        var session = entered(link());
        var mails = mailbox.subjects(email());

        var changed = service.body(change(now(), " Vera Maria ", email()));

        assertThat(changed.path("name").stringValue()).isEqualTo("Vera Maria");
        service.body(service.inside("viewer-sessions/reading", session));
        assertThat(mailbox.subjects(email())).isEqualTo(mails);
        assertThat(recorded()).contains("viewer-changed").doesNotContain("viewer-address-changed");
    }

    @Test
    void itIsRecordedWithoutTheAddresses() {
        service.body(change(now(), "Vera", next));

        assertThat(recorded()).contains("viewer-address-changed").doesNotContain("viewer-changed");
        assertThat(lines().toList().toString()).doesNotContain(next, email());
    }

    @Test
    void whatWasChangedMeanwhileIsNotWrittenOver() {
        var seen = now();
        service.body(change(seen, "Vera Maria", email()));

        expectProblem(change(seen, "Vera", next), CommonProblem.VERSION_CONFLICT);
        assertThat(now().path("name").stringValue()).isEqualTo("Vera Maria");
        assertThat(mailbox.subjects(next)).isEmpty();
    }

    @Test
    void anAddressOfAnotherViewerIsRefused() {
        var other = service.viewer(ADMIN, id(client)).path("email").stringValue();

        expectProblem(change(now(), "Vera", other), ClientsProblem.EMAIL_TAKEN);
        assertThat(mailbox.subjects(email())).isEmpty();
    }

    @Test
    void nobodyIsInvitedToAnArchivedClient() {
        service.archive(ADMIN, client);

        expectProblem(change(now(), "Vera", next), ClientsProblem.CLIENT_ARCHIVED);
        service.body(change(now(), "Vera Maria", email()));
    }

    @Test
    void aViewerOfAnotherClientIsNotThere() {
        var path = "/api/clients/" + id(service.client(ADMIN)) + "/viewers/" + id(viewer);

        expectProblem(service.send(ADMIN, "PUT", path, form(now(), "Vera", next)), ClientsProblem.VIEWER_NOT_FOUND);
    }

    private WebTestClient.ResponseSpec change(JsonNode seen, String name, String email) {
        return service.send(ADMIN, "PUT", viewers() + "/" + id(viewer), form(seen, name, email));
    }

    private static Map<String, Object> form(JsonNode seen, String name, String email) {
        return new HashMap<>(Map.of(
                "name",
                name,
                "email",
                email,
                "language",
                "de",
                "version",
                seen.path("version").asLong()));
    }

    private JsonNode now() {
        return service.body(service.send(ADMIN, "GET", viewers(), null))
                .path("items")
                .valueStream()
                .filter(each -> id(each).equals(id(viewer)))
                .findFirst()
                .orElseThrow();
    }

    private String viewers() {
        return "/api/clients/" + id(client) + "/viewers";
    }

    private String email() {
        return viewer.path("email").stringValue();
    }

    private String link() {
        service.send(ADMIN, "POST", viewers() + "/" + id(viewer) + "/link", Map.of())
                .expectStatus()
                .isAccepted();
        return mailbox.newestLink(email());
    }

    private String entered(String link) {
        return service.body(service.inside("viewer-sessions", link))
                .path("sessionId")
                .stringValue();
    }

    private void ask(String request, int number) {
        var until = clock.instant().plus(Duration.ofDays(30));
        var letter = new ApprovalLetter(
                request, id(viewer), number, 1, List.of(new ApprovalLetter.Line("Brezeln", null)), null, until);
        service.send(
                        Callers.service(Service.CONTENT),
                        "PUT",
                        "/internal/clients/" + id(client) + "/approval-letters",
                        letter)
                .expectStatus()
                .isNoContent();
    }

    /** What was done with this viewer. */
    private List<String> recorded() {
        return lines().map(line -> line.path("action").stringValue()).toList();
    }

    private Stream<JsonNode> lines() {
        return service.body(service.send(ADMIN, "GET", "/api/audit?limit=200", null))
                .path("items")
                .valueStream()
                .filter(line -> line.path("subject").stringValue().equals(id(viewer)));
    }
}
