package dev.litfass.monitoring.source.rss;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.monitoring.mention.Author;
import dev.litfass.monitoring.mention.MentionKind;
import dev.litfass.monitoring.source.Batch;
import dev.litfass.monitoring.source.RawMention;
import dev.litfass.monitoring.source.Source;
import dev.litfass.monitoring.source.SourceId;
import dev.litfass.platform.lease.Lease;
import dev.litfass.platform.outbound.OutboundHttp;
import dev.litfass.platform.outbound.OutboundPolicy;
import dev.litfass.testsupport.ForbiddenAddresses;
import dev.litfass.testsupport.Stubs;
import dev.litfass.testsupport.TestClock;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class RssReaderTests {

    private static final String FEED = "/rss-reader/feed.xml";
    private static final String BREAD = "<item><title>Brot</title><guid>1</guid></item>";

    private final TestClock clock = new TestClock();
    private final RssReader reader = reader(true);

    @BeforeEach
    void nothingStubbed() {
        Stubs.server().resetAll();
    }

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void readsRssTwo() {
        // rssboard.org/rss-specification, 2026-11: item with title, link, description, author, guid, pubDate
        answer(feed(rss("<item><title>Brot &amp; Käse</title><link>https://tagblatt.example/1</link>"
                + "<description>&lt;p&gt;Seit sechs.&lt;/p&gt;</description><author>anna@tagblatt.example</author>"
                + "<guid isPermaLink=\"false\">a-1</guid><pubDate>Wed, 02 Dec 2026 09:30:00 +0100</pubDate></item>")));

        var mention = only();

        assertThat(mention.externalId()).isEqualTo("a-1");
        assertThat(mention.kind()).isEqualTo(MentionKind.ARTICLE);
        assertThat(mention.author())
                .isEqualTo(new Author("anna@tagblatt.example", "Tagblatt", "https://tagblatt.example"));
        assertThat(mention.content().text()).isEqualTo("Brot & Käse\nSeit sechs.");
        assertThat(mention.content().url()).isEqualTo("https://tagblatt.example/1");
        assertThat(mention.content().answerTo()).isNull();
        assertThat(mention.content().publishedAt()).isEqualTo(Instant.parse("2026-12-02T08:30:00Z"));
    }

    @Test
    void readsAtom() {
        // rfc-editor.org/rfc/rfc4287, 2026-11: entry with id, title, link, summary, author, updated, published
        answer(feed("<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Tagblatt</title>"
                + "<link href=\"https://tagblatt.example\"/><id>urn:t</id><updated>2026-12-02T08:00:00Z</updated>"
                + "<entry><id>urn:t:1</id><title type=\"html\">Das &lt;b&gt;beste&lt;/b&gt; Brot</title>"
                + "<link href=\"https://tagblatt.example/1\"/><author><name>Anna</name></author>"
                + "<summary>In Köln</summary><published>2026-12-01T08:00:00+01:00</published>"
                + "<updated>2026-12-02T08:00:00Z</updated></entry></feed>"));

        var mention = only();

        assertThat(mention.externalId()).isEqualTo("urn:t:1");
        assertThat(mention.author()).isEqualTo(new Author("Anna", "Tagblatt", "https://tagblatt.example"));
        assertThat(mention.content().text()).isEqualTo("Das beste Brot\nIn Köln");
        assertThat(mention.content().publishedAt()).isEqualTo(Instant.parse("2026-12-01T07:00:00Z"));
    }

    @Test
    void readsRdf() {
        // web.resource.org/rss/1.0/spec with the Dublin Core module, 2026-11
        answer(feed("<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns=\"http://purl.org/rss/1.0/\">"
                + "<channel rdf:about=\"https://tagblatt.example/\"><title>Tagblatt</title>"
                + "<link>https://tagblatt.example</link><description>Alles</description></channel>"
                + "<item rdf:about=\"https://tagblatt.example/1\"><title>Brot</title>"
                + "<link>https://tagblatt.example/1</link><dc:date>2026-12-02T08:30:00Z</dc:date></item></rdf:RDF>"));

        var mention = only();

        assertThat(mention.externalId()).isEqualTo("https://tagblatt.example/1");
        assertThat(mention.content().text()).isEqualTo("Brot");
        assertThat(mention.content().publishedAt()).isEqualTo(Instant.parse("2026-12-02T08:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<pubDate/>", "<pubDate>gestern</pubDate>"})
    void knowsNoTimeWhereAnItemHasNoReadableDate(String date) {
        answer(feed(rss("<item><title>Brot</title><guid>1</guid>" + date + "</item>")));

        assertThat(only().content().publishedAt()).isNull();
    }

    @Test
    void tellsTheOldestFirst() {
        answer(feed(rss(item("2", "Thu, 03 Dec 2026 09:00:00 GMT") + item("1", "Wed, 02 Dec 2026 09:00:00 GMT"))));

        assertThat(read(source(null)).mentions())
                .extracting(RawMention::externalId)
                .containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<guid/>", "<guid> </guid>"})
    void knowsAnItemWithoutAGuidByItsLink(String guid) {
        answer(feed(rss("<item><title>Brot</title><link>https://tagblatt.example/1</link>" + guid + "</item>")));

        assertThat(only().externalId()).isEqualTo("https://tagblatt.example/1");
    }

    @Test
    void losesNoItemThatHasNeitherGuidNorLink() {
        // rssboard.org/rss-specification#hrelementsOfLtitemgt, 2026-11: only a title or a description is required
        answer(feed(rss("<item><title>Brot</title><pubDate>Wed, 02 Dec 2026 09:00:00 GMT</pubDate></item>"
                + "<item><title>Brot</title><pubDate>Thu, 03 Dec 2026 09:00:00 GMT</pubDate></item>"
                + "<item><description>Käse</description></item>")));

        var first = ids(read(source(null)));
        clock.advance(Duration.ofMinutes(1));

        assertThat(first).hasSize(3).doesNotHaveDuplicates();
        assertThat(ids(read(source(null)))).containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    void keepsItemsApartWhoseLongGuidsBeginAlike() {
        var long1 = "https://tagblatt.example/?" + "x".repeat(600);
        answer(feed(rss("<item><guid>" + long1 + "1</guid></item>" + "<item><guid>" + long1 + "2</guid></item>")));

        var ids = ids(read(source(null)));

        assertThat(ids).hasSize(2).doesNotHaveDuplicates().allMatch(id -> id.length() <= 500);
    }

    @Test
    void leadsToTheWebAlone() {
        answer(feed(rss("<item><guid>1</guid><link>/2026/brot?a=b</link></item>"
                + "<item><guid>2</guid><link>brot.html</link></item>"
                + "<item><guid>3</guid><link>javascript:alert(1)</link></item>"
                + "<item><guid>4</guid><link>https://tagblatt.example/a b|c</link></item>"
                + "<item><guid>5</guid><link>::</link></item>")));

        var base = Stubs.server().baseUrl();

        assertThat(read(source(null)).mentions())
                .extracting(mention -> mention.content().url())
                .containsExactly(
                        base + "/2026/brot?a=b",
                        base + "/rss-reader/brot.html",
                        null,
                        "https://tagblatt.example/a b|c",
                        null);
    }

    @Test
    void leadsFromAnAuthorToTheWebAlone() {
        answer(feed("<rss version=\"2.0\"><channel><title>T</title><link>javascript:alert(1)</link>" + "<description/>"
                + BREAD + "</channel></rss>"));

        assertThat(only().author().url()).isNull();
    }

    @Test
    void showsWordsWhereATitleIsHtml() {
        answer(feed(rss("<item><guid>1</guid><title><![CDATA[<b>Fr&uuml;h</b> &amp; frisch<script>x()</script>]]>"
                + "</title><description>Gr&uuml;&szlig;e&nbsp;aus K&ouml;ln</description></item>")));

        assertThat(only().content().text()).isEqualTo("Früh & frisch\nGrüße\u00a0aus Köln");
    }

    @Test
    void takesTheContentWhereTheDescriptionIsEmpty() {
        // web.resource.org/rss/1.0/modules/content, 2026-11
        answer(feed("<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
                + "<title>T</title><link>https://t.example</link><description>d</description><item><guid>1</guid>"
                + "<title>Brot</title><description/><content:encoded><![CDATA[<p>Seit sechs.</p>]]></content:encoded>"
                + "</item></channel></rss>"));

        assertThat(only().content().text()).isEqualTo("Brot\nSeit sechs.");
    }

    @Test
    void readsUmlautsInTheCharsetThatTheDocumentDeclares() {
        answer(aResponse()
                .withHeader("Content-Type", "text/xml")
                .withBody(("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
                                + rss("<item><guid>1</guid><title>Süße Brötchen</title></item>"))
                        .getBytes(ISO_8859_1)));

        assertThat(only().content().text()).isEqualTo("Süße Brötchen");
    }

    @Test
    void readsUmlautsInTheCharsetThatTheServerDeclares() {
        // rfc-editor.org/rfc/rfc7303#section-3.2, 2026-11: the charset parameter counts
        answer(aResponse()
                .withHeader("Content-Type", "text/xml; charset=\"ISO-8859-1\"")
                .withBody(rss("<item><guid>1</guid><title>Süße Brötchen</title></item>")
                        .getBytes(ISO_8859_1)));

        assertThat(only().content().text()).isEqualTo("Süße Brötchen");
    }

    @Test
    void readsOnWhereTheServerDeclaresACharsetThatDoesNotExist() {
        answer(aResponse()
                .withHeader("Content-Type", "text/xml; charset=klingon")
                .withBody(rss(BREAD)));

        assertThat(only().content().text()).isEqualTo("Brot");
    }

    @Test
    void tellsNothingTwiceAndLosesNothing() {
        answer(feed(rss(item("1", "Wed, 02 Dec 2026 09:00:00 GMT"))).withHeader("ETag", "\"v1\""));
        var source = source(null);
        var first = reader.read(source).block();
        source = after(source, first);

        // rfc-editor.org/rfc/rfc9110#section-13.1.2, 2026-11
        Stubs.server()
                .stubFor(get(urlPathEqualTo(FEED))
                        .withHeader("If-None-Match", equalTo("\"v1\""))
                        .willReturn(aResponse().withStatus(304)));
        var second = reader.read(source).block();
        source = after(source, second);

        answer(aResponse().withStatus(503));
        source = after(source, reader.read(source).block());

        answer(feed(rss(item("2", "Thu, 03 Dec 2026 09:00:00 GMT") + item("1", "Wed, 02 Dec 2026 09:00:00 GMT")))
                .withHeader("ETag", "\"v2\""));
        var fourth = read(source);

        assertThat(ids(Objects.requireNonNull(first))).containsExactly("1");
        assertThat(ids(Objects.requireNonNull(second))).isEmpty();
        assertThat(ids(fourth)).containsExactly("1", "2");
        assertThat(fourth.cursor()).startsWith("\"v2");
        Stubs.server().verify(1, getRequestedFor(urlPathEqualTo(FEED)).withHeader("If-None-Match", absent()));
        Stubs.server().verify(3, getRequestedFor(urlPathEqualTo(FEED)).withHeader("If-None-Match", equalTo("\"v1\"")));
    }

    @Test
    void doesNotRememberTheVersionOfAFeedItCouldNotRead() {
        answer(feed("<rss version=\"2.0\"><channel>").withHeader("ETag", "\"broken\""));
        var source = source("\"v1\"");

        var after = after(source, reader.read(source).block());

        assertThat(after.reading().cursor()).isEqualTo("\"v1\"");
        assertThat(after.reading().trouble()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Wartung",
                "<!doctype html><html><head><title>Wartung</title></head><body><p>Gleich zurück</body></html>",
                "<html><body>Hallo</body></html>",
                "<rss version=\"2.0\"><channel><title>T</title>",
                "{\"version\":\"https://jsonfeed.org/version/1.1\"}"
            })
    void saysThatThereIsNoFeed(String body) {
        answer(feed(body));

        assertThat(trouble()).isEqualTo("not-a-feed");
    }

    @Test
    void refusesAnEntityBomb() {
        answer(feed("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>"
                + rss("<item><guid>1</guid><title>&d;</title></item>")));

        assertThat(trouble()).isEqualTo("not-a-feed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<!DOCTYPE r [<!ENTITY x SYSTEM \"%s\">]>", "<!DOCTYPE r [<!ENTITY %% x SYSTEM \"%s\">%%x;]>"})
    void fetchesNoForeignEntity(String type) {
        var secret = Stubs.server().baseUrl() + "/rss-reader/secret";
        answer(feed("<?xml version=\"1.0\"?>" + type.formatted(secret)
                + rss("<item><guid>1</guid><title>&x;</title></item>")));

        assertThat(trouble()).isEqualTo("not-a-feed");
        Stubs.server().verify(0, getRequestedFor(urlPathEqualTo("/rss-reader/secret")));
    }

    @Test
    void readsNoIncludedFile() {
        answer(feed(rss("<item><guid>1</guid><title>Brot</title><xi:include href=\"file:///etc/passwd\" "
                + "parse=\"text\" xmlns:xi=\"http://www.w3.org/2001/XInclude\"/></item>")));

        assertThat(only().content().text()).isEqualTo("Brot");
    }

    @Test
    void survivesATowerOfElements() {
        answer(feed("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title><id>t</id><entry><id>1</id>"
                + "<content type=\"xhtml\">" + "<b>".repeat(10_000) + "</b>".repeat(10_000)
                + "</content></entry></feed>"));

        assertThat(only().externalId()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "<!--", "<"})
    void isNotHeldUpByHtmlThatNeverEnds(String part) {
        answer(feed(rss("<item><guid>1</guid><title><![CDATA[" + "Brot " + part.repeat(1_500_000 / part.length())
                + "]]></title></item>")));

        assertThat(only().content().text()).startsWith("Brot");
    }

    @Test
    void cutsALongText() {
        answer(feed(rss("<item><guid>1</guid><title>" + "Brot ".repeat(10_000) + "</title></item>")));

        assertThat(only().content().text()).hasSize(5_000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesAFeedOfThreeMegabytes(boolean announced) {
        var body = rss("<item><guid>1</guid><title>" + "x".repeat(3 << 20) + "</title></item>");
        var response = feed(body);
        answer(announced ? response.withHeader("Content-Length", Integer.toString(body.length())) : response);

        assertThat(trouble()).isEqualTo("not-accepted");
    }

    @Test
    void stopsReadingWhereAFeedGrowsTooLarge() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var talk = new Thread(() -> sendTooMuchAndWait(server));
            talk.start();

            assertThat(trouble(reader, "http://127.0.0.1:" + server.getLocalPort() + "/feed"))
                    .isEqualTo("not-accepted");
            talk.join();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 500, 502, 503})
    void saysWhatTheAddressAnswers(int status) {
        answer(aResponse().withStatus(status).withHeader("Retry-After", "120").withBody(rss(BREAD)));

        assertThat(failed().params()).containsEntry("status", String.valueOf(status));
        assertThat(trouble()).isEqualTo("bad-status");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void saysThatTheConnectionBroke(Fault fault) {
        answer(aResponse().withFault(fault));

        assertThat(trouble()).isEqualTo("not-reached");
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        assertThat(trouble(reader, addressOfNobody())).isEqualTo("not-reached");
    }

    @Test
    void saysThatTheAnswerTookTooLong() {
        answer(feed(rss(BREAD)).withFixedDelay(5_000));

        StepVerifier.withVirtualTime(() -> reader(true).read(source(null)))
                .thenAwait(Duration.ofSeconds(10))
                .expectNext(Batch.Failed.notReached())
                .verifyComplete();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsARedirect(int status) {
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/rss-reader/old"))
                        .willReturn(aResponse().withStatus(status).withHeader("Location", "feed.xml")));
        answer(feed(rss(BREAD)));

        var batch = reader.read(source(Stubs.server().baseUrl() + "/rss-reader/old", null))
                .block();

        assertThat(ids(Objects.requireNonNull(batch))).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/feed",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "//172.16.0.1/feed",
                "http://[fd00::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://167772161/",
                "http://0.0.0.0/",
                "file:///etc/passwd",
                "ftp://tagblatt.example/feed",
                "javascript:alert(1)",
                "http://name:word@tagblatt.example/",
                "http://",
                "http://tagblatt.example/%zz"
            })
    void followsNoRedirectOutOfTheOpenWeb(String to) {
        answer(aResponse().withStatus(302).withHeader("Location", to));

        assertThat(trouble()).isEqualTo("not-accepted");
    }

    @Test
    void doesNotGoInCircles() {
        answer(aResponse().withStatus(302).withHeader("Location", FEED));

        assertThat(trouble()).isEqualTo("not-accepted");
        Stubs.server().verify(4, getRequestedFor(urlPathEqualTo(FEED)));
    }

    @Test
    void saysWhatStandsWhereARedirectLeadsNowhere() {
        answer(aResponse().withStatus(302));

        assertThat(failed().params()).containsEntry("status", "302");
        assertThat(trouble()).isEqualTo("bad-status");
    }

    static Stream<String> forbiddenOutside() {
        return ForbiddenAddresses.outside(Stubs.server().port());
    }

    static Stream<String> forbiddenAlways() {
        return ForbiddenAddresses.always(Stubs.server().port());
    }

    @ParameterizedTest
    @MethodSource("forbiddenOutside")
    void asksNobodyInside(String url) {
        try (var outside = reader(false)) {
            assertThat(trouble(outside, url)).isEqualTo("not-accepted");
        }
        assertThat(new FeedAddress(outbound(false))
                        .require(url)
                        .materialize()
                        .block()
                        .getThrowable())
                .isInstanceOf(Problem.class);
        Stubs.server().verify(0, getRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @MethodSource("forbiddenAlways")
    void asksNobodyInsideOnADeskEither(String url) {
        assertThat(trouble(reader, url)).isEqualTo("not-accepted");
        Stubs.server().verify(0, getRequestedFor(anyUrl()));
    }

    /** Others cannot be written into a header. */
    static Stream<String> forbiddenAlwaysInAscii() {
        return forbiddenAlways().filter(url -> url.matches("\\p{ASCII}*"));
    }

    @ParameterizedTest
    @MethodSource("forbiddenAlwaysInAscii")
    void isNotLedInsideByARedirect(String url) {
        answer(aResponse().withStatus(302).withHeader("Location", url));

        assertThat(trouble()).isEqualTo("not-accepted");
        Stubs.server().verify(1, getRequestedFor(anyUrl()));
    }

    private RawMention only() {
        var mentions = read(source(null)).mentions();
        assertThat(mentions).hasSize(1);
        return mentions.get(0);
    }

    private Batch.Read read(Source source) {
        var batch = reader.read(source).block();
        assertThat(batch).isInstanceOf(Batch.Read.class);
        return (Batch.Read) Objects.requireNonNull(batch);
    }

    private String trouble() {
        return trouble(reader, Stubs.server().baseUrl() + FEED);
    }

    private static String trouble(RssReader reader, String url) {
        return failed(reader, url).code();
    }

    private Batch.Failed failed() {
        return failed(reader, Stubs.server().baseUrl() + FEED);
    }

    private static Batch.Failed failed(RssReader reader, String url) {
        var batch = reader.read(source(url, "\"v1\"")).block();
        assertThat(batch).isInstanceOf(Batch.Failed.class);
        var failed = (Batch.Failed) Objects.requireNonNull(batch);
        assertThat(failed.credential()).isFalse();
        return failed;
    }

    private static List<String> ids(Batch batch) {
        return ((Batch.Read) batch)
                .mentions().stream().map(RawMention::externalId).toList();
    }

    /** What becomes of a source, as a poll leaves it. */
    private static Source after(Source source, @Nullable Batch batch) {
        if (batch instanceof Batch.Read read) {
            return source.read(read.cursor(), TestClock.START, Duration.ofMinutes(1));
        }
        var failed = (Batch.Failed) Objects.requireNonNull(batch);
        var trouble = Source.Trouble.of(failed, TestClock.START);
        return source.failed(trouble, TestClock.START, Duration.ofMinutes(1));
    }

    private static Source source(@Nullable String cursor) {
        return source(Stubs.server().baseUrl() + FEED, cursor);
    }

    private static Source source(String url, @Nullable String cursor) {
        return new Source(
                new SourceId("tagblatt"),
                new ClientId("bakery"),
                "Tagblatt",
                new Source.Place(Network.RSS, url, null),
                new Source.Reading(cursor, null, 0, null),
                Lease.due(TestClock.START));
    }

    private static RssReader reader(boolean desk) {
        return new RssReader(
                new FeedFetch(outbound(desk)), client -> Mono.just(ZoneId.of("Europe/Berlin")), new TestClock());
    }

    private static OutboundHttp outbound(boolean desk) {
        return new OutboundHttp(new OutboundPolicy(desk));
    }

    private static void answer(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(FEED)).willReturn(response));
    }

    private static ResponseDefinitionBuilder feed(String body) {
        return aResponse().withHeader("Content-Type", "application/xml").withBody(body);
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>Tagblatt</title><link>https://tagblatt.example</link>"
                + "<description>Alles</description>" + items + "</channel></rss>";
    }

    private static String item(String guid, String date) {
        return "<item><title>Brot</title><guid>" + guid + "</guid><pubDate>" + date + "</pubDate></item>";
    }

    /** Announces no length, sends three megabytes and then holds the line until the other side hangs up. */
    private static void sendTooMuchAndWait(ServerSocket server) {
        try (var socket = server.accept()) {
            var out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\n\r\n<rss>".getBytes(US_ASCII));
            out.write(new byte[3 << 20]);
            out.flush();
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException hungUp) {
            // what the test waits for
        }
    }

    /** An address that was free a moment ago. */
    private static String addressOfNobody() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort() + "/feed";
        }
    }
}
