package dev.litfass.content.network.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.Cases;
import dev.litfass.content.network.Outgoing;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ArticleTests {

    private static final Outgoing.OutgoingPicture CROISSANT =
            new Outgoing.OutgoingPicture("croissant", "image/png", "Ein \"Croissant\" & <Käse>", 4, 3);

    @Test
    void theFirstLineIsTheTitleAndTheRestTheBody() {
        var article = Article.of("Guten Morgen, Köln!\r\n\r\nFrisch aus dem Ofen.\n");

        assertThat(article).isEqualTo(new Article("Guten Morgen, Köln!", "Frisch aus dem Ofen.", List.of()));
    }

    @Test
    void aSingleLineIsItsOwnBodyAndItsFirstWordsAreTheTitle() {
        var line = "Heute gibt es Stollen mit Marzipan und Mandeln, und zwar so lange der Vorrat reicht.";

        assertThat(Article.of("Stollen ist da")).isEqualTo(new Article("Stollen ist da", "Stollen ist da", List.of()));
        assertThat(Article.of(line).title()).isEqualTo("Heute gibt es Stollen mit Marzipan und Mandeln, und zwar so …");
        assertThat(Article.of(line).body()).isEqualTo(line);
    }

    @Test
    void aTitleIsNotCutThroughACharacter() {
        assertThat(Article.of("x" + "🥐".repeat(40)).title()).doesNotMatch("(?s).*[\\ud83e](?![\\udc00-\\udfff]).*");
    }

    @Test
    void theLastLineMayNameCategories() {
        assertThat(Article.of("Titel\n\nText\n\nKategorien: Brot, Kaffee & Kuchen , Brot"))
                .isEqualTo(new Article("Titel", "Text", List.of("Brot", "Kaffee & Kuchen")));
        assertThat(Article.of("Title\ntext\nCategory: Bread").categories()).containsExactly("Bread");
    }

    @Test
    void categoriesStandInTheLastLineOrAreWordsLikeOthers() {
        assertThat(Article.of("Kategorien: Brot").body()).isEqualTo("Kategorien: Brot");
        assertThat(Article.of("Titel\nKategorien: Brot\nText").categories()).isEmpty();
    }

    @Test
    void nothingInTheTextIsTakenForMarkup() {
        var article = Article.of("Brot & <b>Käse</b> [gallery]\n<!-- wp:html --><script>alert(1)</script> [caption]");

        assertThat(article.titleHtml()).isEqualTo("Brot &amp; &lt;b&gt;Käse&lt;/b&gt; &#91;gallery&#93;");
        assertThat(article.html(List.of(), picture -> null))
                .isEqualTo("<!-- wp:paragraph -->\n<p>&lt;!-- wp:html --&gt;&lt;script&gt;alert(1)&lt;/script&gt; "
                        + "&#91;caption&#93;</p>\n<!-- /wp:paragraph -->");
    }

    @Test
    void emptyLinesMakeParagraphsAndAddressesLinks() {
        var article =
                Article.of("Titel\n\nEins: „https://example.org/a?b=1&c=2“.\nZwei\n\nDrei (https://example.org/)!");

        assertThat(article.html(List.of(), picture -> null)).isEqualTo("""
                <!-- wp:paragraph -->
                <p>Eins: „<a href="https://example.org/a?b=1&amp;c=2">https://example.org/a?b=1&amp;c=2</a>“.<br>Zwei</p>
                <!-- /wp:paragraph -->

                <!-- wp:paragraph -->
                <p>Drei (<a href="https://example.org/">https://example.org/</a>)!</p>
                <!-- /wp:paragraph -->""");
    }

    @Test
    void picturesFollowWithTheirWords() {
        var html = Article.of("Titel\nText")
                .html(List.of(CROISSANT), picture -> new Article.Medium("7", "https://blog.example/a.png?x=1&y=2"));

        assertThat(html).endsWith("""
                <!-- wp:image {"id":7} -->
                <figure class="wp-block-image"><img src="https://blog.example/a.png?x=1&amp;y=2" alt="Ein &quot;Croissant&quot; &amp; &lt;Käse&gt;" class="wp-image-7"/></figure>
                <!-- /wp:image -->""");
    }

    @Test
    void aVideoIsABlockOfItsOwn() {
        var oven = new Outgoing.OutgoingPicture("oven", "video/mp4", "Der Ofen", 9, 16, new Outgoing.Clip(3, 8_000));
        var html = Article.of("Titel\nText")
                .html(List.of(oven), video -> new Article.Medium("8", "https://blog.example/a.mp4?x=1&y=\"2\""));

        assertThat(html).endsWith("""
                <!-- wp:video {"id":8} -->
                <figure class="wp-block-video"><video controls src="https://blog.example/a.mp4?x=1&amp;y=&quot;2&quot;"></video></figure>
                <!-- /wp:video -->""");
    }

    @Test
    void theAddressHasWordsForPeopleAndATraceOfTheKey() {
        var article = Article.of("Größe & Café: Ñandú!\nText");

        assertThat(article.slug("one")).matches("groesse-cafe-nandu-[0-9a-f]{10}");
        assertThat(article.slug("one")).isEqualTo(article.slug("one")).isNotEqualTo(article.slug("two"));
        assertThat(Article.of("Привет\nText").slug("one")).matches("p-[0-9a-f]{10}");
        assertThat(Article.of("a".repeat(200) + "\nText").slug("one")).hasSize(50 + 11);
    }

    @Test
    @Tag("case-30")
    void aBracketBelongsToTheAddressThatOpenedItAndAQuotationMarkToNone() {
        var html = Article.of(Cases.text("30-wordpress-bracket-link/post.txt")).html(List.of(), picture -> null);

        assertThat(html)
                .contains(
                        "href=\"https://de.wikipedia.org/wiki/Grafenau_(Württemberg)\"",
                        "href=\"https://sonnenschein.example/brot\"",
                        "href=\"https://sonnenschein.example/laden\"");
    }

    /** The time is a guard against not ending at all. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aMillionEmptyLinesAreOneParagraphBreak() {
        var article = Article.of("Titel\nEins" + "\n".repeat(1_000_000) + "Zwei");

        assertThat(article.categories()).isEmpty();
        assertThat(article.html(List.of(), picture -> null))
                .containsOnlyOnce("Eins")
                .containsOnlyOnce("Zwei");
    }
}
