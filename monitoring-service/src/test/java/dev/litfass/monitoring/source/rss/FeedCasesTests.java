package dev.litfass.monitoring.source.rss;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.monitoring.source.Batch;
import dev.litfass.monitoring.source.RawMention;
import dev.litfass.monitoring.source.Source;
import dev.litfass.monitoring.source.SourceId;
import dev.litfass.platform.lease.Lease;
import dev.litfass.platform.outbound.OutboundHttp;
import dev.litfass.platform.outbound.OutboundPolicy;
import dev.litfass.platform.search.Words;
import dev.litfass.testsupport.Stubs;
import dev.litfass.testsupport.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/** Feeds as people publish them: each broke a reader somewhere. */
@Tag("cases")
class FeedCasesTests {

    private static final String FEED = "/feed-cases/feed.xml";

    private final TestClock clock = new TestClock();
    private final RssReader reader = new RssReader(
            new FeedFetch(new OutboundHttp(new OutboundPolicy(true))),
            client -> Mono.just(ZoneId.of("Europe/Berlin")),
            clock);

    @BeforeEach
    void nothingStubbed() {
        Stubs.server().resetAll();
    }

    @AfterEach
    void close() {
        reader.close();
    }

    @ParameterizedTest
    @Tag("case-01")
    @ValueSource(strings = {"gzip", "deflate", ""})
    void unpacksWhatWasPackedUnasked(String encoding) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = encoding.equals("deflate") ? new DeflaterOutputStream(packed) : new GZIPOutputStream(packed)) {
            out.write(file("01-gzip-unasked/feed.xml"));
        }
        assertThat(rawly(encoding, packed.toByteArray()))
                .isInstanceOfSatisfying(
                        Batch.Read.class,
                        read -> assertThat(texts(read)).containsExactly("Brot im Test\nEine Bäckerei in Neukölln."));
    }

    @Test
    @Tag("case-01")
    void stopsUnpackingWhereItGrowsTooLarge() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(new byte[64 << 20]);
        }

        assertThat(rawly("gzip", packed.toByteArray()))
                .isInstanceOfSatisfying(
                        Batch.Failed.class, failed -> assertThat(failed.code()).isEqualTo("not-accepted"));
    }

    @ParameterizedTest
    @Tag("case-01")
    @CsvSource({"br,br", "zstd,zstd", "BR,br", "'gzip, br',br", "compress,compress", "dcz,dcz"})
    void saysHowAFeedIsPackedThatNobodyHereUnpacks(String encoding, String named) throws IOException {
        assertThat(rawly(encoding, new byte[] {0x1b, 0x2f, 0x00, (byte) 0xf8, 0x3c}))
                .isInstanceOfSatisfying(Batch.Failed.class, failed -> {
                    assertThat(failed.code()).isEqualTo("packed");
                    assertThat(failed.params().get("packing")).contains(named);
                });
    }

    /** Some servers write the charset there, and the document as it is. */
    @ParameterizedTest
    @Tag("case-01")
    @ValueSource(strings = {"identity", "utf-8", "none"})
    void readsWhatIsNotPackedWhateverTheServerCallsIt(String encoding) throws IOException {
        assertThat(rawly(encoding, file("01-gzip-unasked/feed.xml"))).isInstanceOf(Batch.Read.class);
    }

    @Test
    @Tag("case-01")
    void asksOnlyForWhatItUnpacks() {
        textsOf("02-doctype/feed.xml");

        Stubs.server().verify(getRequestedFor(urlPathEqualTo(FEED)).withHeader("Accept-Encoding", equalTo("gzip")));
    }

    @Test
    @Tag("case-61")
    void tellsItemsApartWhoseIdsDifferInHalfACharacter() {
        var mentions = mentionsIn("""
                {"version":"https://jsonfeed.org/version/1.1","title":"T","items":[
                  {"id":"c-\\ud83d","title":"Eins \\ud83e"},{"id":"c-\\ud83e","title":"Zwei"}]}
                """);

        assertThat(mentions)
                .extracting(RawMention::externalId)
                .doesNotHaveDuplicates()
                .allMatch(id -> !isCut(id));
        assertThat(mentions).extracting(mention -> mention.content().text()).containsExactly("Eins \ufffd", "Zwei");
    }

    @Test
    @Tag("case-61")
    void takesHalfACharacterWrittenAsANumberForNone() {
        var mentions = mentionsIn("""
                <rss><channel><title>T&#xD83E;</title><item><guid>c-&#xD83E;</guid><author>A&#55358;</author>
                <title>Eins &#xD83E;</title><category>K&#xD83E;</category></item></channel></rss>""");

        assertThat(mentions).singleElement().satisfies(mention -> {
            assertThat(isCut(mention.externalId()
                            + mention.author().name()
                            + mention.author().handle()))
                    .isFalse();
            assertThat(isCut(mention.content().text() + mention.more())).isFalse();
        });
    }

    private static boolean isCut(String text) {
        return text.codePoints().anyMatch(letter -> Character.getType(letter) == Character.SURROGATE);
    }

    @Test
    @Tag("case-02")
    void skipsADocumentType() {
        assertThat(textsOf("02-doctype/feed.xml")).containsExactly("Backstube seit 1911\nSonnenschein feiert.");
    }

    @Test
    @Tag("case-03")
    void dropsControlCharacters() {
        assertThat(textsOf("03-control-character/feed.xml"))
                .containsExactly("Heile Meldung\nAlles gut.", "Kaputte Meldung\nAus Wordkopiert: Mohnschnecken");
    }

    @Test
    @Tag("case-04")
    void readsOnWhereAPrefixIsNotDeclared() {
        assertThat(textsOf("04-undeclared-prefix/feed.xml")).containsExactly("Foto vom Adventsmarkt\nStand 12");
    }

    @Test
    @Tag("case-05")
    void doesNotTrustAnIdThatAllItemsHave() {
        assertThat(mentions("05-one-guid-for-all/feed.xml"))
                .extracting(RawMention::externalId)
                .containsExactlyInAnyOrder("https://b.example/1", "https://b.example/2", "https://b.example/3");
    }

    @Test
    @Tag("case-07")
    void knowsAnItemAgainWhenItsSiteMovesToHttps() {
        assertKnown(
                mentions("07-http-to-https/feed.xml", "@@SCHEME@@", "http"),
                mentions("07-http-to-https/feed.xml", "@@SCHEME@@", "https"));
    }

    @Test
    @Tag("case-08")
    void knowsAnItemAgainThatIsCalledAnewEachTime() {
        assertKnown(
                mentions("08-guid-new-each-time/feed.xml", "@@N@@", "1"),
                mentions("08-guid-new-each-time/feed.xml", "@@N@@", "2"));
    }

    @Test
    void keepsArticlesApartThatShareATitleOrALink() {
        var one = mentionsIn(rss("<item><title>Brot</title><link>https://b.example/</link><guid>1</guid></item>"
                + "<item><title>Brot</title><link>https://b.example/2</link><guid>2</guid></item>"
                + "<item><title>Käse</title><link>https://b.example/</link><guid>3</guid></item>"));

        assertThat(one.stream().flatMap(mention -> mention.keys().stream()).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    @Tag("case-09")
    void takesAtomTextAsItStands() {
        assertThat(textsOf("09-atom-text-title/feed.xml"))
                .containsExactly(
                        "Preis < 3 Euro: Sonnenschein backt mit <Herz> & Hand\nBei x < 5 und y > 7 gilt die Regel.");
    }

    @Test
    @Tag("case-10")
    void letsWatchesLookAtTheWholeText() {
        var mention = mentions("10-word-only-in-content/feed.xml").get(0);

        assertThat(mention.content().text()).isEqualTo("Streit um Nachtarbeit\nEin Anriss ohne Namen.");
        assertThat(Words.of(mention.words()).contains(Words.of("Bäckerei Sonnenschein")))
                .isTrue();
    }

    @Test
    @Tag("case-11")
    void asksWhetherAnythingChangedSince() {
        var changed = "Sat, 28 Nov 2026 08:00:00 GMT";
        answer(aResponse().withHeader("Last-Modified", changed).withBody(file("11-last-modified-only/feed.xml")));
        var first = (Batch.Read) read(source(FEED));
        var again = source(FEED).read(first, clock.instant(), Duration.ofMinutes(1));
        Stubs.server()
                .stubFor(get(urlPathEqualTo(FEED))
                        .withHeader("If-Modified-Since", equalTo(changed))
                        .willReturn(aResponse().withStatus(304)));

        assertThat(((Batch.Read) read(again)).mentions()).isEmpty();
        Stubs.server()
                .verify(
                        1,
                        getRequestedFor(urlPathEqualTo(FEED))
                                .withHeader("If-None-Match", absent())
                                .withHeader("If-Modified-Since", equalTo(changed)));
    }

    @ParameterizedTest
    @Tag("case-12")
    @CsvSource(
            delimiter = '|',
            value = {
                "429 | 3600 | 60",
                "503 | 3600 | 60",
                "429 | 864000 | 1440",
                "503 | Tue, 01 Dec 2026 09:00:00 GMT | 60"
            })
    void waitsAsLongAsItIsAskedTo(int status, String after, long minutes) {
        var now = Instant.parse("2026-12-01T08:00:00Z");
        clock.advance(Duration.between(clock.instant(), now));
        answer(aResponse().withStatus(status).withHeader("Retry-After", after));
        var failed = (Batch.Failed) read(source(FEED));
        var trouble = Source.Trouble.of(failed, now);

        var due = source(FEED)
                .failed(trouble, now, Duration.ofMinutes(1), failed.retryAfter())
                .lease()
                .dueAt();

        assertThat(due).isEqualTo(now.plus(Duration.ofMinutes(minutes)));
    }

    @ParameterizedTest
    @Tag("case-12")
    @CsvSource(
            delimiter = '|',
            value = {"max-age=600 | 10 | 10", "public, max-age=86400 | 0 | 60", "no-cache | 30 | 30", "no-cache | 0 | 1"
            })
    void doesNotAskMoreOftenThanAFeedWants(String cache, int ttl, long minutes) {
        answer(aResponse().withHeader("Cache-Control", cache).withBody(rss("<ttl>" + ttl + "</ttl>")));
        var read = (Batch.Read) read(source(FEED));

        var due = source(FEED)
                .read(read, clock.instant(), Duration.ofMinutes(1))
                .lease()
                .dueAt();

        assertThat(due).isEqualTo(clock.instant().plus(Duration.ofMinutes(minutes)));
    }

    @ParameterizedTest
    @Tag("case-13")
    @Tag("case-14")
    @Tag("case-15")
    @Tag("case-16")
    @CsvSource({
        "https://bäckerei-blog.example/feed,https://xn--bckerei-blog-gcb.example/feed",
        "https://BÄCKEREI-blog.example/feed,https://xn--bckerei-blog-gcb.example/feed",
        "https://ba\u0308ckerei-blog.example:8443/feed,https://xn--bckerei-blog-gcb.example:8443/feed",
        "https://straße.example/,https://xn--strae-oqa.example/",
        "https://пример.example/,https://xn--e1afmkfd.example/",
        "https://mein_blog.example/feed,https://mein_blog.example/feed",
        "HTTPS://blatt.example/feed,https://blatt.example/feed",
        "Http://blatt.example/feed,http://blatt.example/feed",
        "feed://blatt.example/feed,https://blatt.example/feed",
        "feed:http://blatt.example/feed,http://blatt.example/feed",
        "feed:https://blatt.example/feed,https://blatt.example/feed",
        "blatt.example/feed,https://blatt.example/feed",
        "blatt.example:8443/feed,https://blatt.example:8443/feed",
        "https://blatt.example/a|b?q=ö,https://blatt.example/a%7Cb?q=%C3%B6",
        "javascript:alert(1),javascript:alert(1)",
        "file:///etc/passwd,file:///etc/passwd",
    })
    void spellsAddressesPlainly(String typed, String plain) {
        assertThat(TypedAddress.plain(typed)).isEqualTo(plain);
    }

    @Test
    @Tag("case-16")
    void readsWhatWasCopiedWithFeedInFront() {
        answer(aResponse().withBody(file("16-feed-scheme/feed.xml")));
        var source = at("feed:" + Stubs.server().baseUrl() + FEED);

        assertThat(texts((Batch.Read) read(source))).containsExactly("Da\nx");
    }

    @Test
    @Tag("case-17")
    void followsALocationThatIsWrittenInUtf8() throws IOException {
        Stubs.server()
                .stubFor(get(urlEqualTo("/feed-cases/%C3%B6ffentlich/feed.xml"))
                        .willReturn(aResponse().withBody(file("17-location-utf8/feed.xml"))));
        var head = "HTTP/1.1 301 Moved\r\nLocation: " + Stubs.server().baseUrl()
                + "/feed-cases/öffentlich/feed.xml\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

        assertThat(rawly(head.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Batch.Read.class, read -> assertThat(texts(read)).containsExactly("Angekommen\nx"));
    }

    @Test
    @Tag("case-18")
    void seesLinksFromWhereTheDocumentReallyIs() {
        answer(aResponse().withStatus(302).withHeader("Location", "/neu/blog/feed.xml"));
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/neu/blog/feed.xml"))
                        .willReturn(aResponse().withBody(file("18-base-after-redirect/feed.xml"))));
        var read = (Batch.Read) read(source(FEED));

        assertThat(read.mentions())
                .extracting(mention -> mention.content().url())
                .containsExactly(
                        Stubs.server().baseUrl() + "/neu/blog/beitrag/1", "https://archiv.example/2026/beitrag/2");
        assertThat(read.movedTo()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"301,true", "308,true", "302,false", "303,false", "307,false"})
    void remembersWhereAFeedWentForGood(int status, boolean lasting) {
        answer(aResponse().withStatus(status).withHeader("Location", "/neu/blog/feed.xml"));
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/neu/blog/feed.xml"))
                        .willReturn(aResponse().withBody(rss(""))));

        assertThat(((Batch.Read) read(source(FEED))).movedTo())
                .isEqualTo(lasting ? Stubs.server().baseUrl() + "/neu/blog/feed.xml" : null);
    }

    @Test
    @Tag("case-19")
    void readsEmojiWrittenAsNumbers() {
        assertThat(textsOf("19-emoji-as-number/feed.xml"))
                .containsExactly("🎉 25 Jahre 🍞 Brot\nWir feiern 🎉 mit 🍞! Kaputt: \ufffd \ufffd Ende");
        assertThat(mentionsIn(rss("<item><guid>1</guid><title>&#55356;&#57225; ist da</title></item>"))
                        .get(0)
                        .content()
                        .text())
                .isEqualTo("🎉 ist da");
    }

    @Test
    @Tag("case-20")
    void knowsTheNamesOfCharacters() {
        assertThat(textsOf("20-named-entities/feed.xml"))
                .containsExactly("Andrea's Café – „Sonnenschein“\nRock'n'Roll\u00a0im Café … (ab 20\u00a0Uhr) A");
    }

    @ParameterizedTest
    @Tag("case-22")
    @CsvSource({"feed-bom.xml,Zwei BOM davor", "feed-newline.xml,Leerzeile davor", "feed-php.xml,PHP-Notiz davor"})
    void skipsWhatStandsBeforeTheProlog(String name, String title) {
        assertThat(textsOf("22-before-the-prolog/" + name)).containsExactly(title + "\nx");
    }

    @Test
    @Tag("case-23")
    void knowsTheMonthSept() {
        assertThat(mentions("23-sept/feed.xml").get(0).content().publishedAt()).isEqualTo("2026-09-08T13:53:56Z");
    }

    @Test
    @Tag("case-24")
    void readsGermanDatesInTheZoneOfTheClient() {
        assertThat(mentions("24-german-date/feed.xml"))
                .extracting(mention -> mention.content().publishedAt())
                .containsExactly(
                        Instant.parse("2026-10-21T13:26:00Z"),
                        Instant.parse("2026-10-21T13:26:00Z"),
                        Instant.parse("2026-10-21T13:26:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-10-21T15:26:00+02:00 | 2026-10-21T13:26:00Z",
                "2026-10-21T15:26:00.123Z | 2026-10-21T15:26:00Z",
                "2026-10-21 15:26 | 2026-10-21T13:26:00Z",
                "2026-10-21 | 2026-10-20T22:00:00Z",
                "21 Oct 26 15:26 GMT | 2026-10-21T15:26:00Z",
                "Wed, 21 Oct 2026 15:26:00 EDT | 2026-10-21T19:26:00Z",
                "Mittwoch, 21. Oktober 2026, 15:26 Uhr | 2026-10-21T13:26:00Z",
                "21. März 2026 um 9:05 Uhr MEZ | 2026-03-21T08:05:00Z",
                "October 21, 2026 15:26 | 2026-10-21T13:26:00Z",
                "21.10.2026, 15:26:07 +0000 | 2026-10-21T15:26:07Z",
                "Wed, 21 Oct 2026 15:26:60 GMT | 2026-10-21T15:26:59Z",
                "31.02.2026 | ",
                "Wed, 21 Oct 2026 25:00:00 GMT | ",
                "Wed, 21 Oct 2026 15:26:00 XYZ | ",
                "gestern | ",
            })
    void readsDatesAsTheyAreWritten(String date, @Nullable Instant at) {
        assertThat(FeedDates.read(date, ZoneId.of("Europe/Berlin"))).isEqualTo(at);
    }

    @Test
    void doesNotGuessAZone() {
        assertThat(FeedDates.read("21.10.2026, 15:26", null)).isNull();
    }

    @Test
    @Tag("case-26")
    void keepsTheCellsOfATableApart() {
        var words = Words.of(mentions("26-table-cells/feed.xml").get(0).words());

        assertThat(words.contains(Words.of("Bäckerei Sonnenschein"))).isTrue();
    }

    @Test
    @Tag("case-27")
    void cutsBetweenCharacters() {
        assertThat(mentions("27-cut-through-emoji/feed.xml").get(0).content().text())
                .hasSize(4_999)
                .endsWith("b");
    }

    @ParameterizedTest
    @Tag("case-28")
    @CsvSource({"feed-22.xml,Zwei zwei", "feed-ns.xml,Im Namensraum", "feed-rdf.xml,RDF mit Vorsilbe"})
    void readsOddVersions(String name, String title) {
        assertThat(textsOf("28-odd-version/" + name)).singleElement().asString().startsWith(title);
    }

    @ParameterizedTest
    @Tag("case-67")
    @CsvSource({
        "feed-1252.xml,Brötchen für alle",
        "feed-utf16.xml,Brötchen zu sechzehnt",
        "feed-bom.xml,Ein BOM",
        "feed-bom-newline.xml,BOM und Zeile"
    })
    void readsUmlautsInWhateverCharset(String name, String title) {
        assertThat(textsOf("67-charsets/" + name)).singleElement().asString().startsWith(title);
    }

    @Test
    @Tag("case-68")
    void keepsAllWordsOfATitleWithMarkup() {
        assertThat(textsOf("68-markup-in-title/feed.xml")).containsExactly("Neu: Mohnschnecken ab heute");
    }

    @Test
    @Tag("case-69")
    void takesAnIdForALinkWhereItIsOne() {
        assertThat(mentions("69-permalink-guid/feed.xml").get(0).content().url())
                .isEqualTo("https://b.example/dauer");
    }

    @Test
    @Tag("case-70")
    void readsAFeedInJson() {
        var mention = mentions("70-feed-other-kinds/feed.json").get(0);

        assertThat(mention.externalId()).isEqualTo("1");
        assertThat(mention.content().text()).isEqualTo("Als JSON\nx");
        assertThat(mention.content().url()).isEqualTo("https://j.example/1");
        assertThat(mention.author().name()).isEqualTo("JSON-Blatt");
    }

    @Test
    @Tag("case-72")
    void givesACookieBackToWhoSetIt() {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(FEED))
                        .atPriority(1)
                        .withHeader("Cookie", equalTo("seen=1"))
                        .willReturn(aResponse().withBody(file("72-cookie-wall/feed.xml"))));
        answer(aResponse()
                .withStatus(302)
                .withHeader("Location", FEED)
                .withHeader("Set-Cookie", "seen=1; Path=/; HttpOnly"));

        assertThat(texts((Batch.Read) read(source(FEED)))).containsExactly("Hinter dem Keks\nx");
    }

    @Test
    @Tag("case-72")
    void takesAPageThatAsksForConsentForNoFeed() {
        answer(aResponse().withBody("<!doctype html><html><body><h1>Wir verwenden Cookies</h1></body></html>"));

        assertThat(((Batch.Failed) read(source(FEED))).code()).isEqualTo("not-a-feed");
    }

    private List<RawMention> mentions(String file, String... replaced) {
        var body = new String(file(file), ISO_8859_1);
        return mentions(aResponse()
                .withBody((replaced.length == 0 ? body : body.replace(replaced[0], replaced[1])).getBytes(ISO_8859_1)));
    }

    private List<RawMention> mentionsIn(String body) {
        return mentions(aResponse().withBody(body));
    }

    private List<RawMention> mentions(ResponseDefinitionBuilder response) {
        answer(response);
        return ((Batch.Read) read(source(FEED))).mentions();
    }

    private List<String> textsOf(String file) {
        return mentions(file).stream().map(mention -> mention.content().text()).toList();
    }

    private static List<String> texts(Batch.Read read) {
        return read.mentions().stream().map(mention -> mention.content().text()).toList();
    }

    /** Each of the later ones has a key of one of the earlier. */
    private static void assertKnown(List<RawMention> earlier, List<RawMention> later) {
        assertThat(later)
                .isNotEmpty()
                .allSatisfy(mention -> assertThat(earlier)
                        .anySatisfy(known -> assertThat(known.keys()).containsAnyElementsOf(mention.keys())));
    }

    private Batch read(Source source) {
        return Objects.requireNonNull(reader.read(source).block());
    }

    private Batch rawly(String encoding, byte[] body) throws IOException {
        var head = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: " + body.length
                + (encoding.isEmpty() ? "" : "\r\nContent-Encoding: " + encoding) + "\r\nConnection: close\r\n\r\n";
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(UTF_8));
        all.writeBytes(body);
        return rawly(all.toByteArray());
    }

    /** What becomes of an answer that a server gives byte by byte. */
    private Batch rawly(byte[] answer) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var talk = new Thread(() -> {
                try (var socket = server.accept()) {
                    socket.getInputStream().read(new byte[4_096]);
                    socket.getOutputStream().write(answer);
                } catch (IOException hungUp) {
                    // it has read enough
                }
            });
            talk.start();
            return read(at("http://127.0.0.1:" + server.getLocalPort() + "/feed"));
        }
    }

    private static byte[] file(String name) {
        try (var in = FeedCasesTests.class.getResourceAsStream("/cases/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Source source(String path) {
        return at(Stubs.server().baseUrl() + path);
    }

    private static Source at(String url) {
        return new Source(
                new SourceId("tagblatt"),
                new ClientId("bakery"),
                "Tagblatt",
                new Source.Place(Network.RSS, url, null),
                new Source.Reading(null, null, 0, null),
                Lease.due(TestClock.START));
    }

    private static void answer(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(FEED)).willReturn(response));
    }

    private static String rss(String inside) {
        return "<rss version=\"2.0\"><channel><title>Tagblatt</title>" + inside + "</channel></rss>";
    }
}
