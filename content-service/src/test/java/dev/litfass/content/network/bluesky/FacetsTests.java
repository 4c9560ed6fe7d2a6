package dev.litfass.content.network.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.Cases;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacetsTests {

    private static final Map<String, String> ANNA = Map.of("anna.bsky.social", "did:plc:anna");

    @Test
    void countsOffsetsInBytesNotInCharacters() {
        var facets = Facets.of("Grüße 👋 https://example.org/brot, @anna.bsky.social #Köln", ANNA);

        assertThat(facets)
                .containsExactly(
                        facet(
                                13,
                                37,
                                Map.of("$type", "app.bsky.richtext.facet#link", "uri", "https://example.org/brot")),
                        facet(39, 56, Map.of("$type", "app.bsky.richtext.facet#mention", "did", "did:plc:anna")),
                        facet(57, 63, Map.of("$type", "app.bsky.richtext.facet#tag", "tag", "Köln")));
    }

    @Test
    void cutsOutOfTheBytesExactlyWhatItNames() {
        var text = "🥐🇩🇪 Frühstück: https://example.org/käse?ä=ß! 👨\u200d👩\u200d👧 #Brötchen";

        assertThat(Facets.of(text, Map.of()))
                .extracting(facet -> cut(text, facet))
                .containsExactly("https://example.org/käse?ä=ß", "#Brötchen");
    }

    @Test
    void leavesAHandleThatNobodyKnowsAsPlainText() {
        assertThat(Facets.of("Hallo @fremd.example.org", ANNA)).isEmpty();
    }

    @Test
    void namesEachMentionedHandleOnce() {
        assertThat(Facets.mentioned("@anna.bsky.social und (@bernd.example.org), nochmal @anna.bsky.social."))
                .containsExactly("anna.bsky.social", "bernd.example.org");
    }

    @Test
    void doesNotTakeAnEmailAddressForAMention() {
        assertThat(Facets.mentioned("Schreibt an post@baeckerei.example")).isEmpty();
    }

    @Test
    void leavesTheEndOfTheSentenceOutOfTheLink() {
        assertThat(uris("Alles unter https://example.org/brot.")).containsExactly("https://example.org/brot");
        assertThat(uris("(mehr: https://example.org/brot)")).containsExactly("https://example.org/brot");
        assertThat(uris("https://de.wikipedia.org/wiki/Brot_(Lebensmittel)!"))
                .containsExactly("https://de.wikipedia.org/wiki/Brot_(Lebensmittel)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"„%s“", "„%s”", "“%s”", "‚%s‘", "‘%s’", "«%s»", "»%s«", "‹%s›", "\"%s\"", "'%s'", "(%s)", "[%s]"
            })
    void seesThroughBracketsAndTheQuotationMarksOfAllLanguages(String marks) {
        for (var plain : List.of("https://example.org/brot_(warm)", "@anna.bsky.social", "#Köln")) {
            var text = "Grüße: " + marks.formatted(plain) + ", bis bald";

            assertThat(Facets.of(text, ANNA))
                    .extracting(facet -> cut(text, facet))
                    .containsExactly(plain);
        }
    }

    @Test
    void findsNoHashtagInAnAddress() {
        var text = "https://example.org/seite#oben";

        assertThat(Facets.of(text, Map.of()))
                .extracting(facet -> cut(text, facet))
                .containsExactly(text);
    }

    @Test
    void findsNothingInPlainWords() {
        assertThat(Facets.of("Guten Morgen, Köln! 🥐", ANNA)).isEmpty();
    }

    @Test
    @Tag("case-32")
    void makesHashtagsOfWhatTheNetworksOwnAppMakesThem() {
        var text = Cases.text("32-bluesky-number-tag/post.txt");

        assertThat(Facets.of(text, Map.of()))
                .extracting(facet -> cut(text, facet))
                .containsExactly("#Brot2026", "#🥐liebe", "#Brot-und-Butter", "#Laib");
        assertThat(Facets.of("#🦋 #butter🦋fly #1 #2026 #", Map.of()))
                .extracting(facet -> cut("#🦋 #butter🦋fly #1 #2026 #", facet))
                .containsExactly("#🦋", "#butter🦋fly");
    }

    @Test
    @Tag("case-33")
    void linksBareDomainsAndSchemesInCapitals() {
        assertThat(uris(Cases.text("33-bluesky-bare-domain/post.txt")))
                .containsExactly("https://sonnenschein-brot.de/zeiten", "HTTPS://SONNENSCHEIN-BROT.DE");
        assertThat(uris("start middle.com end")).containsExactly("https://middle.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "z.B. Brot.Und Butter",
                "um 17.30 Uhr",
                "post@baeckerei.de",
                "v1.2.3",
                "brot.dehäuser",
                "/etc/x.de"
            })
    void linksNoWordsThatOnlyLookLikeADomain(String text) {
        assertThat(uris(text)).isEmpty();
    }

    /** The time is a guard against not ending at all. */
    @ParameterizedTest
    @ValueSource(strings = {"a.", ")", "(#", "(a", "(http://", "@a.", "#a ", "(a.de/"})
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void readsWhateverIsRepeatedWithoutEnd(String piece) {
        for (var text :
                List.of("https://" + piece.repeat(100_000), "@" + piece.repeat(100_000), piece.repeat(100_000))) {
            assertThat(Facets.of(text, Map.of())).isNotNull();
            assertThat(Facets.mentioned(text)).isNotNull();
        }
    }

    private static Map<String, Object> facet(int from, int to, Map<String, Object> feature) {
        return Map.of("index", Map.of("byteStart", from, "byteEnd", to), "features", List.of(feature));
    }

    private static List<Object> uris(String text) {
        return Facets.of(text, Map.of()).stream()
                .map(facet -> (List<?>) facet.get("features"))
                .map(features -> (Object) ((Map<?, ?>) features.get(0)).get("uri"))
                .toList();
    }

    private static String cut(String text, Map<String, Object> facet) {
        var index = (Map<?, ?>) facet.get("index");
        var bytes = text.getBytes(UTF_8);
        return new String(
                Arrays.copyOfRange(bytes, (Integer) index.get("byteStart"), (Integer) index.get("byteEnd")), UTF_8);
    }
}
