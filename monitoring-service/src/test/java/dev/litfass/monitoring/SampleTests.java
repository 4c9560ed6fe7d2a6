package dev.litfass.monitoring;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import dev.litfass.testsupport.Callers;
import dev.litfass.testsupport.Samples;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What this service answers, for the mock of the pages. */
class SampleTests extends MonitoringTest {

    private static final String INQUIRIES = "/api/clients/bakery/inquiries";
    private static final String WATCHES = "/api/clients/bakery/watches";
    private static final String SOURCES = "/api/clients/bakery/sources";

    @Test
    void theMockOfThePagesAnswersWhatWeAnswer() {
        var watch = body(send(PAUL, "POST", WATCHES, Map.of("name", "Roggen", "query", "Roggenbrot")));
        var source = body(send(JONAS, "POST", SOURCES, Map.of("name", "Brotblog", "url", feed())));
        clock.advance(Duration.ofMinutes(1));
        var open = said("sample-open", "Gibt es Roggenbrot?");
        var waiting = said("sample-waiting", "Liefert ihr nach Potsdam?");
        var answered = said("sample-answered", "Habt ihr morgen auf?");
        clock.advance(Duration.ofMinutes(20));
        note(open);
        var state = move(waiting, "WAITING_FOR_CLIENT");
        answer(answered);

        new Samples("monitoring", json)
                .add("inquiryState", "InquiryState", state)
                .add("openInquiry", "InquiryDetail", read(PAUL, open))
                .add("waitingInquiry", "InquiryDetail", read(PAUL, waiting))
                .add("answeredInquiry", "InquiryDetail", read(PAUL, answered))
                .add("inquiryRow", "InquiryView", first(INQUIRIES + "?status=WAITING_FOR_CLIENT", waiting))
                .add("reactions", "ReactionsView", reactions())
                .add("watch", "Watch", watch)
                .add("source", "SourceView", source)
                .hold();
        new Samples("portal-monitoring", json)
                .add("open", "PortalInquiryOpen", seen("Gibt es Roggenbrot?"))
                .add("waiting", "PortalInquiryOpen", seen("Liefert ihr nach Potsdam?"))
                .hold();
        send(PAUL, "DELETE", WATCHES + "/" + watch.path("id").stringValue(), null);
        send(JONAS, "DELETE", SOURCES + "/" + source.path("id").stringValue(), null);
    }

    /** The path of the inquiry that it opened. */
    private String said(String id, String text) {
        hook(id, "COMMENT", text, "secret-of-bakery-simulator").expectStatus().isAccepted();
        var mention = read(PAUL, "/api/clients/bakery/mentions?q=" + text.substring(0, text.length() - 1));
        return INQUIRIES + "/" + mention.at("/items/0/inquiryId").stringValue();
    }

    /** Of a post on Mastodon, as they are shown. */
    private JsonNode reactions() {
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/content-service/internal/published-deliveries"))
                        .willReturn(okJson("{\"items\":[{\"deliveryId\":\"sample-delivery\",\"clientId\":\"bakery\","
                                + "\"postId\":\"sample-post\",\"channelId\":\"bakery-mastodon\","
                                + "\"network\":\"MASTODON\",\"remoteId\":\"42\",\"publishedAt\":\""
                                + clock.instant() + "\"}],\"next\":null}")));
        stub(
                "/mastodon/api/v1/statuses/42",
                "{\"id\":\"42\",\"favourites_count\":12,\"replies_count\":3,\"reblogs_count\":2}");
        tick("reaction-sync");
        tick("reactions");
        return read(PAUL, "/api/clients/bakery/reactions?postId=sample-post")
                .path("items")
                .path(0);
    }

    /** As the client company sees it. */
    private JsonNode seen(String excerpt) {
        for (var inquiry : read(Callers.viewer(BAKERY), "/portal/inbox").path("open")) {
            if (inquiry.path("excerpt").stringValue().equals(excerpt)) {
                return inquiry;
            }
        }
        throw new AssertionError(excerpt + " is not open");
    }

    private JsonNode first(String list, String path) {
        for (var item : read(PAUL, list + "&limit=200").path("items")) {
            if (path.endsWith(item.path("id").stringValue())) {
                return item;
            }
        }
        throw new AssertionError(path + " is not in " + list);
    }

    private void note(String inquiry) {
        body(send(PAUL, "POST", inquiry + "/notes", Map.of("text", "Die Backstube fragen.")));
    }

    private JsonNode move(String inquiry, String status) {
        return body(send(PAUL, "PUT", inquiry + "/status", Map.of("status", status, "version", version(inquiry))));
    }

    private void answer(String inquiry) {
        Stubs.server()
                .stubFor(put(urlPathMatching("/content-service/internal/clients/bakery/replies/.*"))
                        .willReturn(
                                okJson("{\"replyId\":\"x\",\"stage\":\"SENT\",\"url\":\"https://network.example/1\","
                                        + "\"publishedAt\":\"" + clock.instant() + "\"}")));
        body(send(PAUL, "POST", inquiry + "/replies", Map.of("text", "Ja, ab sieben.", "version", version(inquiry))));
        tick("replies");
    }

    private long version(String inquiry) {
        return read(PAUL, inquiry).path("version").asLong();
    }

    private static String feed() {
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/feeds/sample")).willReturn(okForContentType("application/rss+xml", """
                        <rss version="2.0"><channel><title>Brotblog</title><link>https://brotblog.example</link>
                        <description>Brot</description></channel></rss>
                        """)));
        return Stubs.server().baseUrl() + "/feeds/sample";
    }
}
