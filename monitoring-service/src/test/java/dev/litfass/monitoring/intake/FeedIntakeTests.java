package dev.litfass.monitoring.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.monitoring.MonitoringProblem;
import dev.litfass.monitoring.MonitoringTest;
import dev.litfass.testsupport.Callers;
import dev.litfass.testsupport.Stubs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** What becomes of articles between a feed and the list of mentions. */
@Tag("cases")
class FeedIntakeTests extends MonitoringTest {

    private static final String SOURCES = "/api/clients/bakery/sources";
    private static final String WATCHES = "/api/clients/bakery/watches";

    private final String mark = "marke" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> added = new ArrayList<>();

    @AfterEach
    void clearAway() {
        added.forEach(path -> send(JONAS, "DELETE", path, null));
    }

    @Test
    @Tag("case-08")
    void anArticleThatIsCalledAnewEachTimeComesInOnce() {
        var feed = file("08-guid-new-each-time/feed.xml").replace("Immer dieselbe", mark + " dieselbe");
        add(serve("a", feed.replace("@@N@@", "1")));
        poll();
        serve("a", feed.replace("@@N@@", "2"));
        poll();

        assertThat(found()).hasSize(1);
    }

    @Test
    @Tag("case-07")
    void anArticleWhoseSiteMovedToHttpsComesInOnce() {
        var feed = file("07-http-to-https/feed.xml")
                .replace("Alt, nicht neu", mark)
                .replace("Auch alt", mark + " auch");
        add(serve("a", feed.replace("@@SCHEME@@", "http")));
        poll();
        serve("a", feed.replace("@@SCHEME@@", "https"));
        poll();

        assertThat(found()).hasSize(2);
    }

    @Test
    @Tag("case-29")
    void anArticleInTwoFeedsIsOneMention() {
        add(serve("a", file("29-same-article-two-feeds/feed-a.xml").replace("Doppelt", mark)));
        add(serve("b", file("29-same-article-two-feeds/feed-b.xml").replace("Doppelt", mark)));
        poll();
        poll();

        assertThat(found()).singleElement().satisfies(mention -> {
            assertThat(mention.path("alsoIn")).hasSize(1);
            assertThat(List.of(
                            SOURCES + "/" + mention.path("sourceId").stringValue(),
                            SOURCES + "/" + mention.at("/alsoIn/0").stringValue()))
                    .containsExactlyInAnyOrderElementsOf(added);
        });
    }

    @Test
    void aFeedThatSeveralAddAtTheSameMomentIsThereOnce() {
        var form = Map.of("name", "Brotblog", "url", serve("a", file("29-same-article-two-feeds/feed-a.xml")));
        var status = Flux.range(0, 4)
                .flatMap(i -> Mono.fromCallable(() -> send(JONAS, "POST", SOURCES, form)
                                .returnResult(String.class)
                                .getStatus()
                                .value())
                        .subscribeOn(Schedulers.boundedElastic()))
                .collectList()
                .block(Duration.ofSeconds(20));
        var here = read(JONAS, SOURCES)
                .path("items")
                .valueStream()
                .filter(source -> form.get("url").equals(source.path("url").asString()))
                .map(source -> source.path("id").stringValue())
                .toList();
        here.forEach(id -> added.add(SOURCES + "/" + id));

        assertThat(status).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(here).hasSize(1);
        for (int i = 0; i < 2; i++) {
            send(JONAS, "DELETE", SOURCES + "/" + here.get(0), null);
        }
        assertThat(read(Callers.admin(), "/api/audit?action=feed-removed&limit=200")
                        .path("items")
                        .findValuesAsString("subject"))
                .containsOnlyOnce(here.get(0));
    }

    @Test
    void anArticleInOneFeedIsInNoOther() {
        add(serve(
                "a",
                file("29-same-article-two-feeds/feed-a.xml")
                        .replace("doppelt", mark)
                        .replace("Doppelt", mark)));
        poll();
        poll();

        assertThat(found())
                .singleElement()
                .satisfies(
                        mention -> assertThat(mention.path("alsoIn").isEmpty()).isTrue());
    }

    @Test
    @Tag("case-05")
    void articlesThatShareAnIdAllComeIn() {
        add(serve("a", file("05-one-guid-for-all/feed.xml").replace("Meldung", mark)));
        poll();

        assertThat(found()).hasSize(3);
    }

    @Test
    @Tag("case-25")
    void noArticleIsOfALaterTimeThanItCameIn() {
        add(serve("a", file("25-date-ahead/feed.xml").replace("Aus der", mark)));
        poll();

        assertThat(found()).hasSize(2).allSatisfy(mention -> {
            var at = mention.path("publishedAt").asString("");
            assertThat(at.isEmpty() || at.compareTo(mention.path("receivedAt").stringValue()) <= 0)
                    .isTrue();
        });
    }

    @Test
    @Tag("case-10")
    void aWatchFindsWhatStandsOnlyInTheFullText() {
        var watch = body(send(JONAS, "POST", WATCHES, Map.of("name", "Name", "query", "„Bäckerei " + mark + "“")));
        added.add(WATCHES + "/" + watch.path("id").stringValue());
        add(serve(
                "a",
                file("10-word-only-in-content/feed.xml")
                        .replace("Sonnenschein", mark)
                        .replace("Streit", mark)));
        poll();

        assertThat(found())
                .singleElement()
                .satisfies(mention -> assertThat(mention.path("watchIds")).hasSize(1));
    }

    @ParameterizedTest
    @Tag("case-51")
    @Tag("case-52")
    @ValueSource(strings = {"ÄRGER", "a\u0308rger", "aerger", "STRASSE", "Dr. Lange", "Lange Ärger"})
    void aMentionIsFoundHoweverItsWordsAreWritten(String words) {
        add(serve(
                "a",
                "<rss><channel><title>T</title><item><title>Ärger in der Straße, sagt Dr.\u00a0Lange " + mark
                        + "</title><guid>1</guid></item></channel></rss>"));
        poll();

        var page = body(web.get()
                .uri(uri -> uri.path("/api/clients/bakery/mentions")
                        .queryParam("q", "{q}")
                        .build(words + " " + mark))
                .headers(callers.as(PAUL))
                .exchange());
        assertThat(page.path("items")).hasSize(1);
    }

    @Test
    void aFeedThatMovedForGoodIsReadWhereItIsNow() {
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/feeds/old"))
                        .willReturn(aResponse().withStatus(301).withHeader("Location", "/feeds/" + mark + "/a")));
        serve("a", file("23-sept/feed.xml"));
        add(Stubs.server().baseUrl() + "/feeds/old");
        poll();

        assertThat(source().path("url").stringValue()).isEqualTo(Stubs.server().baseUrl() + "/feeds/" + mark + "/a");
    }

    @Test
    @Tag("case-70")
    void aPageIsRefusedWithTheFeedsItNames() {
        var url = serve("page", file("70-feed-other-kinds/page.html"));
        var answer = send(JONAS, "POST", SOURCES, Map.of("name", "Blog", "url", url));

        expectProblem(answer, MonitoringProblem.PAGE_NOT_FEED)
                .jsonPath("$.feeds[0].url")
                .isEqualTo(Stubs.server().baseUrl() + "/f/16-feed-scheme/feed.xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><title>Backstube</title><link rel='alternate' hreflang='en' href='/en'><p>Guten Tag",
                "",
                "Guten Tag",
                "<?xml version='1.0'?><urlset><url><loc>https://blog.example/</loc></url></urlset>",
                "{\"error\":\"not found\"}"
            })
    void whatIsNoFeedAndNamesNoneIsRefused(String body) {
        var answer = send(JONAS, "POST", SOURCES, Map.of("name", "Blog", "url", serve("page", body)));

        expectProblem(answer, MonitoringProblem.FEED_NOT_ACCEPTED)
                .jsonPath("$.detail")
                .isEqualTo("no feed was found at this address");
    }

    @Test
    void whatLeadsInsideOrIsPackedForOthersIsRefused() {
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/feeds/inside"))
                        .willReturn(aResponse().withStatus(302).withHeader("Location", "http://10.0.0.1/feed")));
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/feeds/packed"))
                        .willReturn(
                                aResponse().withHeader("Content-Encoding", "br").withBody("\u001b/\u0000")));

        for (var name : List.of("inside", "packed")) {
            var url = Stubs.server().baseUrl() + "/feeds/" + name;
            expectProblem(
                    send(JONAS, "POST", SOURCES, Map.of("name", "Blog", "url", url)),
                    MonitoringProblem.FEED_NOT_ACCEPTED);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 503})
    void whatDoesNotAnswerNowMayBeAFeedLater(int status) {
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/feeds/later"))
                        .willReturn(aResponse().withStatus(status).withBody("<p>Wartung")));

        add(Stubs.server().baseUrl() + "/feeds/later");
        assertThat(source().path("url").stringValue()).endsWith("/feeds/later");
    }

    private JsonNode source() {
        for (var source : read(JONAS, SOURCES).path("items")) {
            if (added.contains(SOURCES + "/" + source.path("id").stringValue())) {
                return source;
            }
        }
        throw new IllegalStateException("no source of this test");
    }

    private void add(String url) {
        var source = body(send(JONAS, "POST", SOURCES, Map.of("name", "Blatt", "url", url)));
        added.add(SOURCES + "/" + source.path("id").stringValue());
    }

    private String serve(String name, String body) {
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/feeds/" + mark + "/" + name))
                        .willReturn(aResponse().withBody(body.getBytes(StandardCharsets.UTF_8))));
        return Stubs.server().baseUrl() + "/feeds/" + mark + "/" + name;
    }

    private void poll() {
        clock.advance(Duration.ofHours(2));
        tick("polling");
    }

    private List<JsonNode> found() {
        return read(PAUL, "/api/clients/bakery/mentions?limit=200&q=" + mark)
                .path("items")
                .valueStream()
                .toList();
    }

    private static String file(String name) {
        try (var in = FeedIntakeTests.class.getResourceAsStream("/cases/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
