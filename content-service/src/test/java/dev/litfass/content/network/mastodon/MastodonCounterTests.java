package dev.litfass.content.network.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.network.TextCount;
import dev.litfass.content.network.bluesky.BlueskyProfile;
import dev.litfass.content.network.simulator.SimulatorProfile;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MastodonCounterTests {

    private static final int PER_URL = MastodonCounter.USUAL_PER_URL;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Grüße aus Köln | 14 | 14 | 17",
                "Gru\u0308ße | 5 | 5 | 8",
                "👍 | 1 | 1 | 4",
                "👍🏽 | 1 | 1 | 8",
                "👨\u200d👩\u200d👧\u200d👦 | 1 | 1 | 25",
                "🇩🇪 | 1 | 1 | 8",
                "日本語 | 3 | 3 | 9",
                "https://example.org/sehr/langer/pfad?x=1 | 23 | 40 | 40",
                "@anna@mastodon.social | 5 | 21 | 21",
                "👨\u200d👩\u200d👧\u200d👦🇩🇪👍🏽 | 3 | 3 | 41"
            })
    void countsAsTheNetworksDo(String text, int mastodon, int graphemes, int bytes) {
        assertThat(new MastodonCounter(PER_URL, false).count(text))
                .as("Mastodon")
                .isEqualTo(mastodon);
        assertThat(TextCount.graphemes(text)).as("graphemes").isEqualTo(graphemes);
        assertThat(TextCount.utf8Bytes(text)).as("UTF-8 bytes").isEqualTo(bytes);
    }

    @Test
    void countsEveryLinkAndMentionOfALongerText() {
        var text = "Hallo @anna@mastodon.social, lies https://example.org/a und https://example.org/ein/langer/weg";

        assertThat(new MastodonCounter(23, false).count(text)).isEqualTo("Hallo @anna, lies  und ".length() + 2 * 23);
    }

    @Test
    void countsALinkAsTheServerSays() {
        assertThat(new MastodonCounter(30, false).count("https://example.org/sehr/langer/pfad"))
                .isEqualTo(30);
    }

    @Test
    void doesNotTakeAnAddressInTheMiddleOfAWordForAMention() {
        assertThat(new MastodonCounter(PER_URL, false).count("post@anna@example.org"))
                .isEqualTo(21);
    }

    @Test
    void countsNothingInNothing() {
        assertThat(TextCount.graphemes("")).isZero();
        assertThat(new MastodonCounter(PER_URL, false).count("")).isZero();
        assertThat(TextCount.utf8Bytes("")).isZero();
    }

    @Test
    void saysWhereTheLimitIsPassedWithoutCuttingAGrapheme() {
        assertThat(TextCount.offsetBeyond("👍🏽a", 1)).isEqualTo(4);
        assertThat(TextCount.offsetBeyond("Brot", 2)).isEqualTo(2);
        assertThat(TextCount.offsetBeyond("Brot", 0)).isZero();
    }

    @Test
    void marksALinkThatNoLongerFitsFromItsBeginning() {
        assertThat(new MastodonCounter(PER_URL, false).offsetBeyond("Brot https://example.org/x", 20))
                .isEqualTo(5);
        assertThat(new MastodonCounter(PER_URL, false).offsetBeyond("https://example.org/a/long/way/to/go Brot", 25))
                .isEqualTo("https://example.org/a/long/way/to/go B".length());
    }

    @Test
    void shortensLinksOnlyWhereTheNetworkDoes() {
        var link = "https://example.org/sehr/langer/pfad?x=1";

        assertThat(MastodonProfile.PROFILE.limits().count(link)).isEqualTo(23);
        assertThat(BlueskyProfile.PROFILE.limits().count(link)).isEqualTo(40);
        assertThat(SimulatorProfile.PROFILE.limits().count(link)).isEqualTo(40);
    }

    @Test
    void countsTheSyllablesOfIndicScriptsAsReadersDo() {
        assertThat(TextCount.graphemes("नमस्ते")).isEqualTo(3);
        assertThat(TextCount.graphemes("क्षत्रिय")).isEqualTo(3);
    }

    /** The time is a guard against not ending at all. */
    @ParameterizedTest
    @ValueSource(strings = {"@a.", "@a", ".a", "http://(", "(", "https://a)", "#(", "\n"})
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void countsWhateverIsRepeatedWithoutEnd(String piece) {
        var text = "@a" + piece.repeat(100_000);

        assertThat(new MastodonCounter(PER_URL, false).count(text)).isPositive();
        assertThat(new MastodonCounter(PER_URL, false).offsetBeyond(text, 500)).isBetween(0, text.length());
    }

    @Test
    void endsAMarkedPlaceWhereTheTextEndsIfAllOfItFits() {
        assertThat(TextCount.offsetBeyond("Brot", 9)).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTPS://EXAMPLE.ORG/EIN/LANGER/WEG | 23",
                "(https://example.org/ein/langer/weg) | 25",
                "»https://example.org/ein/langer/weg«. | 26",
                "sonnenschein-brot.de/zeiten | 27",
                "https:// | 8"
            })
    void countsALinkWithoutWhatStandsAroundIt(String text, int mastodon) {
        assertThat(new MastodonCounter(PER_URL, false).count(text)).isEqualTo(mastodon);
    }
}
