package dev.litfass.clients.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTextTests {

    private static final String LINK = "https://desk.example/approval#abc&d";

    private final MailText mail = MailText.of(
                    "de",
                    "Bitte",
                    List.of("Guten Tag Vera,", "zwei <Beiträge>"),
                    new MailText.Action("Ansehen", LINK),
                    "Darum.")
            .noting("Gilt bis Freitag.")
            .in(new Look("Bäckerei & Söhne", "#8A5A00"));

    @Test
    void hasTheAddressOfItsButtonOnceMoreInSightAndNowhereElse() {
        var html = mail.html();

        assertThat(count(html, "<a ")).isEqualTo(1);
        assertThat(count(html, "https://desk.example/approval#abc&amp;d")).isEqualTo(2);
        assertThat(html).contains("Oder diese Adresse im Browser öffnen:", "Gilt bis Freitag.", "Darum.");
        assertThat(count(mail.plain(), LINK)).isEqualTo(1);
    }

    @Test
    void isInTheLookOfWhoseMailItIs() {
        assertThat(mail.html())
                .contains("Bäckerei &amp; Söhne", "background:#8A5A00", "zwei &lt;Beiträge&gt;")
                .doesNotContain("Litfass");
    }

    @Test
    void linesThatLeadToTheSamePageShareALink() {
        var list = mail.listing(List.of(
                new MailText.Item("Eins", "https://x.example/1"),
                new MailText.Item("Zwei", "https://x.example/2"),
                new MailText.Item("Wieder eins", "https://x.example/1"),
                new MailText.Item("Ohne", null)));

        assertThat(list.html())
                .contains(">Eins</span><span", ">Wieder eins</span></a>", ">Ohne</span></li>")
                .containsOnlyOnce("https://x.example/1");
        assertThat(list.plain()).contains("- Eins\n- Wieder eins\n  https://x.example/1\n\n- Zwei");
    }

    @ParameterizedTest
    @CsvSource({"#8A5A00, #ffffff", "#1C5D45, #ffffff", "#FFD400, #1f2421", "#ffffff, #1f2421", "#000000, #ffffff"})
    void wordsOnTheButtonCanBeRead(String colour, String ink) {
        assertThat(new Look("Kunde", colour).ink()).isEqualTo(ink);
    }

    private static int count(String text, String part) {
        return (int)
                Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }
}
