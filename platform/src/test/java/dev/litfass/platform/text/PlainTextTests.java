package dev.litfass.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>eins</p><p>zwei</p> | eins/zwei",
                "<p>eins</p> <p class=\"x\">zwei</p> | eins/zwei",
                "eins<br>zwei<br/><br />drei | eins/zwei//drei",
                "<ul><li>eins</li><li>zwei</li></ul> | eins/zwei",
                "<h1>eins</h1>zwei<div>drei</div> | eins/zwei/drei",
                "eins <b>zwei</b>, <a href=\"https://x.example\">drei</a> | eins zwei, drei",
                "eins<script>x('</p>')</script><style>p{}</style><!-- nein -->zwei | einszwei",
                "<table><tr><td>eins</td><td>zwei</td></tr><tr><td>drei</td></tr></table> | eins zwei/drei",
                "x < 5 und y > 7 | x < 5 und y > 7",
                "<p title=\"a>b\">eins | eins",
                "<pre>eins  zwei</pre> | eins  zwei",
                "eins <del>zwei</del> <ins>drei</ins> vier | eins zwei drei vier",
                "eins<center>zwei</center>drei | eins/zwei/drei",
                "<fieldset><legend>eins</legend>zwei</fieldset> | eins/zwei",
                "<select><option>eins</option><option>zwei</option></select> | eins/zwei",
            })
    void tellsWhatAReaderOfThePageSees(String html, String text) {
        assertThat(PlainText.ofHtml(html)).isEqualTo(text.replace('/', '\n'));
    }

    @Test
    void keepsTheLinesOfWhatIsNoHtml() {
        assertThat(PlainText.ofHtml("eins\nzwei &amp; drei")).isEqualTo("eins\nzwei & drei");
    }

    @Test
    @Tag("cases")
    @Tag("case-20")
    void knowsTheNamesOfCharacters() {
        assertThat(
                        PlainText.ofHtml(
                                "Andrea&apos;s Caf&eacute; &ndash; &bdquo;Sonnenschein&ldquo; &lpar;ab 20&nbsp;Uhr&rpar; &#X41;"))
                .isEqualTo("Andrea's Café – „Sonnenschein“ (ab 20\u00a0Uhr) A");
    }

    @Test
    @Tag("cases")
    @Tag("case-19")
    void knowsTheNumbersOfCharacters() {
        assertThat(PlainText.ofHtml("<p>&#x1f389; mit &#127838;! &#1114112; &#xD83D; Ende"))
                .isEqualTo("🎉 mit 🍞! \ufffd \ufffd Ende");
    }

    @Test
    @Tag("cases")
    @Tag("case-26")
    void keepsTheCellsOfATableApart() {
        assertThat(PlainText.ofHtml("<table><tr><td>Bäckerei</td><td>Sonnenschein</td></tr></table>"
                        + "<dl><dt>Ort</dt><dd>Rixdorf</dd></dl><blockquote>Lecker</blockquote>Danke"))
                .isEqualTo("Bäckerei Sonnenschein\nOrt\nRixdorf\nLecker\nDanke");
    }

    @Test
    @Tag("cases")
    @Tag("case-61")
    void dropsWhatIsNoCharacter() {
        assertThat(PlainText.ofHtml("<b>Null \u0000</b> und halb \ud83d Ende")).isEqualTo("Null und halb \ufffd Ende");
    }

    /** Each of these kept an earlier way of reading busy for a minute; the test ends, or it does not. */
    @ParameterizedTest
    @ValueSource(
            strings = {"<script>", "<!--", "<", "<b>", "<p><b>", "<table>", "<a href=x>", "<i a=\"", "&", "<![CDATA["})
    void readsOnlyTheBeginningOfWhatNeverEnds(String part) {
        assertThat(PlainText.ofHtml("Brot " + part.repeat(2_000_000 / part.length())))
                .startsWith("Brot")
                .hasSizeLessThanOrEqualTo(PlainText.LONGEST_HTML);
    }

    @Test
    void cutsBetweenTwoCharacters() {
        var html = "x".repeat(PlainText.LONGEST_HTML - 1) + "🍞";

        assertThat(PlainText.ofHtml(html)).hasSize(PlainText.LONGEST_HTML - 1);
    }
}
