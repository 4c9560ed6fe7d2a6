package dev.litfass.content.network.linkedin;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import dev.litfass.content.network.graph.GraphStubs;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.network.Network;
import dev.litfass.testsupport.Stubs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/**
 * Answers are those of learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/documents-api (read
 * 2026-11-30).
 */
class LinkedInDocumentTests {

    private static final String BASE = "/linkedin-document";
    private static final String DOCUMENTS = BASE + "/rest/documents";
    private static final String URN = "urn:li:document:C5F10AQGKQg_6y2a4sQ";
    private static final String DOCUMENT = DOCUMENTS + "/urn%3Ali%3Adocument%3AC5F10AQGKQg_6y2a4sQ";
    private static final String UPLOAD = BASE + "/dms-uploads/C5F10/ads-uploadedDocument/0";
    private static final String PAGE = "urn:li:organization:5515715";
    private static final byte[] BYTES = "%PDF-1.7 und mehr".getBytes(StandardCharsets.ISO_8859_1);
    private static final Outgoing.OutgoingPicture PRICES = new Outgoing.OutgoingPicture(
            "prices", "application/pdf", "", 0, 0, null, null, new Outgoing.Document(BYTES.length, "Preise 2027"));
    private static final LinkedInPrepared READY = LinkedInPrepared.NONE.with("prices", URN);
    private static final Outcome STILL = new Outcome.Postponed(Reason.STILL_PROCESSING, Duration.ofSeconds(10));

    private final LinkedInConnector connector = new LinkedInConnector(GraphStubs.calls());

    @BeforeEach
    void nothingStubbed() {
        Stubs.server().resetAll();
    }

    @Test
    void goesThereInOnePieceAndIsLookedAt() {
        begun(okJson(begun(Stubs.server().baseUrl() + UPLOAD)));
        sent(aResponse().withStatus(201));
        seen(okJson(status("AVAILABLE")));

        assertThat(prepare(Prepared.NOTHING)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server()
                .verify(postRequestedFor(urlEqualTo(DOCUMENTS + "?action=initializeUpload"))
                        .withHeader("LinkedIn-Version", equalTo(LinkedInProfile.VERSION))
                        .withRequestBody(equalToJson("{\"initializeUploadRequest\":{\"owner\":\"" + PAGE + "\"}}")));
        Stubs.server()
                .verify(putRequestedFor(urlEqualTo(UPLOAD))
                        .withHeader("Content-Type", equalTo("application/pdf"))
                        .withHeader("Content-Length", equalTo(String.valueOf(BYTES.length)))
                        .withHeader("Authorization", equalTo("Bearer " + GraphStubs.TOKEN))
                        .withRequestBody(binaryEqualTo(BYTES)));
    }

    @Test
    void comesAgainWhileLinkedInWorksOnIt() {
        seen(okJson(status("PROCESSING")));
        assertThat(prepare(READY)).isEqualTo(new Preparation.Failed(STILL, READY));

        seen(okJson(status("AVAILABLE")));
        assertThat(prepare(READY)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server().verify(0, postRequestedFor(urlEqualTo(DOCUMENTS + "?action=initializeUpload")));
    }

    @Test
    void isKeptAsSoonAsItsBytesAreThere() {
        begun(okJson(begun(Stubs.server().baseUrl() + UPLOAD)));
        sent(aResponse().withStatus(201));
        seen(error(503, "", ""));

        assertThat(prepare(Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.NO_ANSWER, null), READY));
    }

    @Test
    void isSentAnewWhereLinkedInHasForgottenIt() {
        seen(error(404, "NOT_FOUND", ""));
        begun(error(429, "TOO_MANY_REQUESTS", "").withHeader("Retry-After", "37"));

        assertThat(prepare(READY))
                .isEqualTo(new Preparation.Failed(
                        new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofSeconds(37)), READY));
    }

    @Test
    void isPostedWhereItMayNotBeLookedAt() {
        seen(error(403, "ACCESS_DENIED", ""));

        assertThat(prepare(READY)).isEqualTo(new Preparation.Ready(READY));
    }

    @Test
    void saysWhichRightIsMissingToSendIt() {
        begun(error(
                403,
                "ACCESS_DENIED",
                "Accessing this document resource is forbidden. Please check your permissions for this resource"));

        assertThat(prepare(Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(
                        new Outcome.Refused(Reason.permissionMissing("LinkedIn", "w_organization_social"), true)));
    }

    @Test
    void isRefusedWhereNothingCanBeMadeOfIt() {
        seen(okJson(status("PROCESSING_FAILED")));

        assertThat(prepare(READY))
                .isEqualTo(new Preparation.Failed(
                        new Outcome.Refused(new Reason("document-not-processed", Map.of("network", "LinkedIn")), false),
                        READY));
    }

    @Test
    void isNotTakenForAnotherOne() {
        seen(okJson(status("AVAILABLE").replace("C5F10AQG", "C5F10AQX")));

        assertThat(prepare(READY))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null), READY));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void isNotThereWhereItsBytesWereNotTaken(int status) {
        begun(okJson(begun(Stubs.server().baseUrl() + UPLOAD)));
        sent(aResponse().withStatus(status));

        assertThat(prepare(Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.NO_ANSWER, null)));
    }

    /** Nobody sees it before a post names it: it is sent anew. */
    @ParameterizedTest
    @EnumSource(Fault.class)
    void isSentAnewWhereTheConnectionBreaks(Fault fault) {
        begun(okJson(begun(Stubs.server().baseUrl() + UPLOAD)));
        sent(aResponse().withFault(fault));

        assertThat(prepare(Prepared.NOTHING)).isInstanceOfSatisfying(Preparation.Failed.class, failed -> {
            assertThat(failed.outcome()).isInstanceOf(Outcome.Postponed.class);
            assertThat(failed.kept()).isEqualTo(Prepared.NOTHING);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://linkedin.com.evil.example/upload", "http://127.0.0.1:1/dms-uploads/1", "nowhere"})
    void givesItsTokenToNobodyElse(String url) {
        begun(okJson(begun(url)));

        assertThat(prepare(Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null)));
        Stubs.server().verify(1, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "<!doctype html><title>LinkedIn</title>",
                "{\"value\":{\"document\":\"../posts\"}}",
                "{\"value\":{\"document\":\"urn:li:video:1\",\"uploadUrl\":\"https://www.linkedin.com/x\"}}"
            })
    void readsNothingOutOfAnAnswerThatIsNone(String body) {
        begun(okJson(body));

        assertThat(prepare(Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null)));
        Stubs.server().verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void standsAlone() {
        var photo = new Outgoing.OutgoingPicture("croissant", "image/jpeg", "", 4, 3);
        var refused = new Preparation.Failed(
                new Outcome.Refused(new Reason("document-not-alone", Map.of("network", "LinkedIn")), false));

        assertThat(prepare(outgoing(List.of(PRICES, photo)), Prepared.NOTHING)).isEqualTo(refused);
        assertThat(prepare(outgoing(List.of(PRICES, PRICES)), Prepared.NOTHING)).isEqualTo(refused);
        Stubs.server().verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void isPostedWithItsTitle() {
        posted(aResponse().withStatus(201).withHeader("x-restli-id", "urn:li:ugcPost:68447"));

        assertThat(publish())
                .isEqualTo(new Outcome.Published(
                        "urn:li:ugcPost:68447", "https://www.linkedin.com/feed/update/urn:li:ugcPost:68447/"));
        Stubs.server()
                .verify(postRequestedFor(urlEqualTo(BASE + "/rest/posts"))
                        .withRequestBody(matchingJsonPath(
                                "$.content",
                                equalToJson("{\"media\":{\"id\":\"" + URN + "\",\"title\":\"Preise 2027\"}}"))));
    }

    @Test
    void mayBePublicWhereTheConnectionBreaksAfterItWasSent() {
        posted(aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(publish()).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));

        posted(aResponse().withStatus(201).withBody("<!doctype html>"));
        assertThat(publish()).isInstanceOf(Outcome.Unknown.class);
    }

    private @Nullable Outcome publish() {
        return connector.publish(credential(), outgoing(List.of(PRICES)), READY).block();
    }

    private @Nullable Preparation prepare(Prepared already) {
        return prepare(outgoing(List.of(PRICES)), already);
    }

    private @Nullable Preparation prepare(Outgoing outgoing, Prepared already) {
        return connector
                .prepare(credential(), outgoing, already, asset -> Mono.just(BYTES))
                .block();
    }

    private static Outgoing outgoing(List<Outgoing.OutgoingPicture> media) {
        return new Outgoing("key", "Unsere Preise", media, null, Instant.parse("2026-12-02T11:00:00Z"));
    }

    private static ChannelCredential credential() {
        return GraphStubs.credential(Network.LINKEDIN, "brot", Stubs.server().baseUrl() + BASE, PAGE);
    }

    private static String begun(String url) {
        return "{\"value\":{\"uploadUrlExpiresAt\":1633234423000,\"document\":\"" + URN + "\",\"uploadUrl\":\"" + url
                + "\"}}";
    }

    private static String status(String status) {
        return "{\"owner\":\"" + PAGE + "\",\"id\":\"" + URN + "\",\"status\":\"" + status + "\"}";
    }

    private static ResponseDefinitionBuilder error(int status, String code, String message) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"status\":%d,\"code\":\"%s\",\"message\":\"%s\"}".formatted(status, code, message));
    }

    private static void begun(ResponseDefinitionBuilder response) {
        Stubs.server()
                .stubFor(
                        post(urlEqualTo(DOCUMENTS + "?action=initializeUpload")).willReturn(response));
    }

    private static void sent(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(put(urlEqualTo(UPLOAD)).willReturn(response));
    }

    private static void posted(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlEqualTo(BASE + "/rest/posts")).willReturn(response));
    }

    private static void seen(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlEqualTo(DOCUMENT)).willReturn(response));
    }
}
