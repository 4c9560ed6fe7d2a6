package dev.litfass.content.network.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.litfass.testsupport.Fuzz;
import dev.litfass.testsupport.Jazzer;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is written becomes an article. */
@Tag("fuzz")
class ArticleFuzzTests {

    private static final List<String> PIECES = List.of(
            "Brot",
            " ",
            "\n",
            "\n\n",
            "\r\n",
            "<b>",
            "</script>",
            "&",
            "&amp;",
            "\"",
            "https://a.example/x",
            "(https://a.example)",
            "Kategorien: ",
            "Categories: a, b",
            "#",
            "🍞",
            "\t",
            "ä");

    @Test
    void becomesAnArticle() {
        Fuzz.run(PIECES, text -> assertThat(Article.of(text)).isNotNull());
    }

    @Test
    void jazzerFindsNothing() {
        Jazzer.run(Target.class);
    }

    /** Makes an article of what Jazzer comes up with. */
    public static final class Target {

        private Target() {}

        public static void fuzzerTestOneInput(FuzzedDataProvider data) {
            Article.of(data.consumeRemainingAsString());
        }
    }
}
