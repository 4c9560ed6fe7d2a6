package dev.litfass.content.network.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.Kills;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Previewed;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import dev.litfass.platform.outbound.OutboundHttp;
import dev.litfass.platform.outbound.OutboundPolicy;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The connector against a real WordPress. Not part of the build: {@code proof/peers/wordpress/run} starts the site and this.
 */
@EnabledIfEnvironmentVariable(
        named = "LITFASS_PEER_WORDPRESS",
        matches = "http.+",
        disabledReason = "no WordPress is running: start this by proof/peers/wordpress/run")
class RealWordPressCheck {

    private static final int KILLS = 50;
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final Outgoing.OutgoingPicture CROISSANT =
            new Outgoing.OutgoingPicture("croissant", "image/png", "Ein „Croissant“ & \"Käse\" 🥐", 1, 1);

    private static String server;

    private final NetworkCalls calls = new NetworkCalls(
            new OutboundHttp(new OutboundPolicy(true)), JsonMapper.builder().build(), Clock.systemUTC());
    private final WordPressConnector connector = new WordPressConnector(calls);

    @BeforeAll
    static void aSiteThatIsRunning() {
        server = System.getenv("LITFASS_PEER_WORDPRESS");
    }

    @BeforeEach
    void tell(TestInfo test) {
        System.out.println("  " + test.getTestMethod().orElseThrow().getName());
    }

    @Test
    void greetsWithWhoseAccountItIsAndWhetherItMayPublish() {
        assertThat(connector.greet(author()).block()).isInstanceOfSatisfying(Greeting.Welcome.class, welcome -> {
            assertThat(welcome.account().name()).isEqualTo("Sonnenschein");
            assertThat(welcome.account().handle()).isEqualTo("sonnenschein");
            assertThat(welcome.account().url()).startsWith(server + "/author/");
        });
        assertThat(connector.greet(as("lehrling", "CONTRIBUTOR")).block())
                .isInstanceOfSatisfying(
                        Greeting.Turned.class,
                        turned -> assertThat(turned.reason().code()).isEqualTo("may-not-publish"));
    }

    @Test
    void aWrongPasswordIsTheChannelsFaultAndPublishesNothing() {
        var wrong = new ChannelCredential(author().channel(), "abcd efgh ijkl mnop qrst uvwx");

        assertThat(connector.greet(wrong).block()).isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));
        assertThat(connector
                        .prepare(wrong, outgoing("Nie"), Prepared.NOTHING, asset -> Mono.empty())
                        .block())
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(Reason.CREDENTIAL, true)));
        assertThat(connector
                        .publish(wrong, outgoing("Nie"), WordPressPrepared.NONE.withDraft("1"))
                        .block())
                .isEqualTo(new Outcome.Refused(Reason.CREDENTIAL, true));
    }

    @Test
    void anApprenticeIsToldThatThePostWaitsForSomebodyElse() {
        var apprentice = as("lehrling", "CONTRIBUTOR");
        var outgoing = outgoing("Mein erster Beitrag");

        assertThat(connector
                        .publish(apprentice, outgoing, prepared(apprentice, outgoing))
                        .block())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("may-not-publish"));
    }

    @Test
    void nothingIsPublicBeforeItIsPublishedAndThenAllOfItIs() {
        var outgoing = new Outgoing(
                key(),
                "Brot & Käse <für alle> [gallery]\n\nGrüße aus „Köln“ 🥐: https://example.org/?a=1&b=2.\nZweite Zeile\n\n"
                        + "<script>alert(1)</script>\n\nKategorien: Kaffee & Kuchen, Brot",
                List.of(CROISSANT),
                null,
                now());
        var before = visitorsPosts().size();

        var prepared = prepared(author(), outgoing);
        assertThat(visitorsPosts()).hasSize(before);
        assertThat(asVisitor("/posts/" + prepared.draft()).status()).isEqualTo(401);
        assertThat(connector.lookFor(author(), outgoing, prepared).block()).isEqualTo(new LookupResult.Absent(true));
        var published = (Outcome.Published)
                connector.publish(author(), outgoing, prepared).block();

        assertThat(visitorsPosts()).hasSize(before + 1);
        assertThat(published.url()).startsWith(server + "/").contains("brot-kaese-fuer-alle-gallery-");
        var post = get("/posts/" + published.remoteId() + "?_embed=1").json();
        assertThat(post.at("/title/rendered").stringValue())
                .isEqualTo("Brot &amp; Käse &lt;für alle&gt; &#091;gallery&#093;");
        assertThat(post.at("/content/rendered").stringValue())
                .contains("<a href=\"https://example.org/?a=1&amp;b=2\">")
                .contains("<br>Zweite Zeile</p>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("Kategorien")
                .contains("<figure class=\"wp-block-image\"><img")
                .contains("alt=\"Ein „Croissant“ &amp; &quot;Käse&quot; 🥐\"");
        assertThat(post.at("/_embedded/wp:term/0")
                        .valueStream()
                        .map(category -> category.path("name").stringValue()))
                .containsExactlyInAnyOrder("Kaffee &amp; Kuchen", "Brot");
        assertThat(post.at("/_embedded/wp:featuredmedia/0/alt_text").stringValue())
                .isEqualTo(CROISSANT.alt());
    }

    @Test
    void anUnknownCategoryIsNamed() {
        assertThat(connector
                        .prepare(
                                author(),
                                outgoing("Neu\n\nText\nKategorien: Brot, Torten"),
                                Prepared.NOTHING,
                                asset -> Mono.empty())
                        .block())
                .isInstanceOfSatisfying(
                        Preparation.Failed.class,
                        failed -> assertThat(((Outcome.Refused) failed.outcome()).reason())
                                .isEqualTo(new Reason("unknown-category", Map.of("name", "Torten"))));
    }

    @Test
    void aFileOfAForeignKindIsRefusedInTheSitesWords() {
        var strange = new Outgoing.OutgoingPicture("strange", "image/x-strange", "Seltsam", 1, 1);

        assertThat(connector
                        .prepare(
                                author(),
                                new Outgoing(key(), "Seltsam", List.of(strange), null, now()),
                                Prepared.NOTHING,
                                asset -> Mono.just(PICTURE))
                        .block())
                .isInstanceOfSatisfying(
                        Preparation.Failed.class,
                        failed -> assertThat(((Outcome.Refused) failed.outcome())
                                        .reason()
                                        .params()
                                        .get("words"))
                                .contains("not allowed to upload this file type"));
    }

    @Test
    void theSameDeliveryMadeReadyAndSentAgainIsStillOnePost() {
        var outgoing = outgoing("Nur einmal");

        var first = send(outgoing);
        var again = send(outgoing);

        assertThat(first).isInstanceOf(Outcome.Published.class).isEqualTo(again);
        assertThat(all("Nur einmal")).hasSize(1);
    }

    @Test
    void twinsSentAtTheSameTimeAreOnePost() {
        var outgoing = outgoing("Zwillinge");
        var prepared = prepared(author(), outgoing);

        var outcomes = Flux.range(0, 8)
                .flatMap(twin -> connector.publish(author(), outgoing, prepared))
                .collectList()
                .block();

        assertThat(outcomes).hasSize(8).allMatch(Outcome.Published.class::isInstance);
        assertThat(all("Zwillinge")).hasSize(1);
    }

    @Test
    void aDraftThatWasMadeButNotWrittenDownIsTakenUp() {
        var outgoing = outgoing("Der Erste starb");

        var forgotten = prepared(author(), outgoing);
        var prepared = prepared(author(), outgoing);

        assertThat(prepared.draft()).isEqualTo(forgotten.draft());
        assertThat(all("Der Erste starb")).hasSize(1);
    }

    @Test
    void aDraftThatSomebodyDeletedIsMadeAnew() {
        var outgoing = outgoing("Weg und wieder da");
        var gone = WordPressPrepared.NONE.withDraft("999999");

        var preparation = connector
                .prepare(author(), outgoing, gone, asset -> Mono.empty())
                .block();
        var look = connector.lookFor(author(), outgoing, gone).block();

        assertThat(WordPressPrepared.of(((Preparation.Ready) preparation).prepared())
                        .draft())
                .isNotEqualTo("999999");
        assertThat(look).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
    }

    @Test
    void aPreviewIsOneDraftThatIsOverwrittenAndTakenAwayWithItsPicture() {
        var key = key().replace("-", "");
        var first = shown(key, "So wird es\n\nErster Wurf");
        var again = shown(key, "So wird es nun\n\nZweiter Wurf");

        assertThat(first.url()).isEqualTo(server + "/?p=" + first.remoteId() + "&preview=true");
        assertThat(again).isEqualTo(first);
        assertThat(all("Zweiter Wurf"))
                .hasSize(1)
                .allMatch(post -> post.path("status").stringValue().equals("draft"));
        assertThat(all("Erster Wurf")).isEmpty();
        var media = "/media?search=preview-" + key;
        assertThat(list(get(media))).hasSize(1);
        assertThat(list(asVisitor(media))).isEmpty();
        assertThat(visitorsPosts())
                .noneMatch(post -> post.at("/title/rendered").stringValue().startsWith("So wird es"));

        assertThat(connector.previewer().remove(author(), key).block()).isTrue();
        assertThat(all("Zweiter Wurf")).isEmpty();
        assertThat(list(get(media))).isEmpty();
        assertThat(connector.previewer().remove(author(), key).block()).isTrue();
    }

    @Test
    void aPreviewThatSomebodyPublishedIsTheirs() {
        var key = key().replace("-", "");
        var taken = shown(key, "Schon draussen");
        new Site(calls, author())
                .post("/posts/" + taken.remoteId(), Map.of("status", "publish"))
                .block();

        assertThat(connector.previewer().remove(author(), key).block()).isTrue();
        assertThat(all("Schon draussen")).hasSize(1);
        assertThat(list(get("/media?search=preview-" + key))).hasSize(1);

        assertThat(shown(key, "Noch nicht draussen").remoteId()).isNotEqualTo(taken.remoteId());
        assertThat(list(get("/media?search=preview-" + key))).hasSize(2);
        assertThat(connector.previewer().remove(author(), key).block()).isTrue();
        assertThat(list(get("/media?search=preview-" + key))).hasSize(1);
    }

    @Test
    void aPreviewThatSomebodyDeletedIsMadeAnewWithTheSamePicture() {
        var key = key().replace("-", "");
        var gone = shown(key, "Weggeworfen");
        new Site(calls, author()).delete("/posts/" + gone.remoteId()).block();

        assertThat(shown(key, "Weggeworfen").remoteId()).isNotEqualTo(gone.remoteId());
        assertThat(list(get("/media?search=preview-" + key))).hasSize(1);
        assertThat(connector.previewer().remove(author(), key).block()).isTrue();
        assertThat(list(get("/media?search=preview-" + key))).isEmpty();
    }

    private Previewed.Shown shown(String key, String text) {
        var outgoing = new Outgoing(key, text, List.of(CROISSANT), null, now());
        var previewed = connector
                .previewer()
                .show(author(), outgoing, asset -> Mono.just(PICTURE))
                .block();
        assertThat(previewed).isInstanceOf(Previewed.Shown.class);
        return (Previewed.Shown) previewed;
    }

    @Test
    void anAnswerIsACommentThatIsRefusedTheSecondTimeAndFound() {
        var post = ((Outcome.Published) send(outgoing("Habt ihr morgen auf?"))).remoteId();
        var parent = new Outgoing.Parent(post, null, null, null, null);
        var answer = new Outgoing(
                key(), "Ja, ab sechs – „frisch & warm“ <3 ...\nhttps://example.org/?a=1&b=2", List.of(), parent, now());

        var absent = connector.lookFor(author(), answer, Prepared.NOTHING).block();
        var first = connector.publish(author(), answer, Prepared.NOTHING).block();
        var again = connector.publish(author(), answer, Prepared.NOTHING).block();
        var found = connector.lookFor(author(), answer, Prepared.NOTHING).block();

        assertThat(absent).isEqualTo(new LookupResult.Absent());
        assertThat(first).isInstanceOf(Outcome.Published.class);
        assertThat(again).isEqualTo(new Outcome.Duplicate((Outcome.Published) first));
        assertThat(((LookupResult.Found) found).remoteId()).isEqualTo(((Outcome.Published) first).remoteId());
        var next = new Outgoing(key(), "Und sonntags ab acht", List.of(), parent, now());
        assertThat(connector.publish(author(), next, Prepared.NOTHING).block()).isInstanceOf(Outcome.Postponed.class);
    }

    @Test
    void aCommentThatSomebodyHasToReleaseIsNotCalledPublished() {
        var post = ((Outcome.Published) send(outgoing("Fragen?"))).remoteId();
        var anna = as("anna", "SUBSCRIBER");
        var comment = new Outgoing(
                key(), "Gibt es Stollen?", List.of(), new Outgoing.Parent(post, null, null, null, null), now());

        assertThat(connector.publish(anna, comment, Prepared.NOTHING).block())
                .isInstanceOfSatisfying(
                        Outcome.Unknown.class,
                        unknown -> assertThat(unknown.reason().code()).isEqualTo("awaits-release"));
        assertThat(connector.lookFor(anna, comment, Prepared.NOTHING).block())
                .isInstanceOf(LookupResult.Unreadable.class);
    }

    @Test
    void fiftyWorkersKilledWhilePublishingLeaveFiftyPosts() throws Exception {
        var commit = "^POST /wp-json/wp/v2/posts/\\d+";

        var sum = new Kills(author(), commit)
                .alsoWhenAnswered("^POST /wp-json/wp/v2/posts\\?")
                .kill(KILLS, ". Nachfolger");

        var posts = all("Nachfolger");
        System.out.println("    " + sum + "; posts: " + posts.size());
        assertThat(posts)
                .hasSize(KILLS)
                .allMatch(post -> post.path("status").stringValue().equals("publish"))
                .extracting(post -> post.at("/title/rendered").stringValue())
                .doesNotHaveDuplicates();
    }

    private Outcome send(Outgoing outgoing) {
        return connector
                .publish(author(), outgoing, prepared(author(), outgoing))
                .block();
    }

    private WordPressPrepared prepared(ChannelCredential credential, Outgoing outgoing) {
        var preparation = connector
                .prepare(credential, outgoing, Prepared.NOTHING, asset -> Mono.just(PICTURE))
                .block();
        assertThat(preparation).isInstanceOf(Preparation.Ready.class);
        return WordPressPrepared.of(((Preparation.Ready) preparation).prepared());
    }

    /** What somebody sees who is nobody there. */
    private Reply.Answer asVisitor(String path) {
        return (Reply.Answer)
                calls.get(server + "/wp-json/wp/v2" + path, headers -> {}).block();
    }

    private List<JsonNode> visitorsPosts() {
        return list(asVisitor("/posts?per_page=100"));
    }

    /** All posts with these words, whoever may see them. */
    private List<JsonNode> all(String words) {
        return list(new Site(calls, author())
                .get("/posts?per_page=100&status=publish,future,private,pending,draft&search=" + Site.encoded(words))
                .block());
    }

    private static List<JsonNode> list(@Nullable Reply reply) {
        return ((Reply.Answer) reply).json().valueStream().toList();
    }

    private Reply.Answer get(String path) {
        return (Reply.Answer) new Site(calls, author()).get(path).block();
    }

    private static Outgoing outgoing(String text) {
        return new Outgoing(key(), text, List.of(), null, now());
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static ChannelCredential author() {
        return as("sonnenschein", "AUTHOR");
    }

    private static ChannelCredential as(String name, String role) {
        var card = new ChannelCard(
                new ChannelId("bakery-wordpress"),
                new ClientId("bakery"),
                Network.WORDPRESS,
                "Sonnenschein",
                name,
                server,
                ChannelCard.Status.LIVE);
        return new ChannelCredential(card, System.getenv("LITFASS_PEER_WORDPRESS_" + role));
    }
}
