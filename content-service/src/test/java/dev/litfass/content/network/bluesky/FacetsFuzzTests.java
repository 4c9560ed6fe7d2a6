package dev.litfass.content.network.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.litfass.testsupport.Fuzz;
import dev.litfass.testsupport.Jazzer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is written, what is marked in it lies in it, in order and apart. */
@Tag("fuzz")
class FacetsFuzzTests {

    private static final List<String> PIECES = List.of(
            "Brot",
            " ",
            "\n",
            "@",
            "@anna.test",
            "@a.b.c.",
            "#",
            "#brot",
            "#2026",
            "＃",
            "https://a.example/?q=ä",
            "HTTPS://A.EXAMPLE",
            "a.example",
            "bücher.example",
            "(",
            ")",
            ".",
            ",",
            "…",
            "/",
            ":",
            "🍞",
            "ä");

    @Test
    @SuppressWarnings("unchecked")
    void marksPlacesOfTheText() {
        Fuzz.run(PIECES, text -> {
            var bytes = text.getBytes(UTF_8).length;
            var dids = Facets.mentioned(text).stream()
                    .distinct()
                    .collect(Collectors.toMap(handle -> handle, handle -> "did:plc:" + handle.length()));
            var end = 0;
            for (var facet : Facets.of(text, dids)) {
                var index = (Map<String, Integer>) facet.get("index");
                assertThat(index.get("byteStart")).isBetween(end, bytes);
                assertThat(index.get("byteEnd")).isBetween(index.get("byteStart") + 1, bytes);
                end = index.get("byteEnd");
            }
        });
    }

    @Test
    void jazzerFindsNothing() {
        Jazzer.run(Target.class);
    }

    /** Marks places in what Jazzer comes up with. */
    public static final class Target {

        private Target() {}

        public static void fuzzerTestOneInput(FuzzedDataProvider data) {
            var text = data.consumeRemainingAsString();
            Facets.of(text, Map.of());
            Facets.mentioned(text);
        }
    }
}
