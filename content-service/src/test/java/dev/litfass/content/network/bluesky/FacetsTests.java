package dev.litfass.content.network.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
