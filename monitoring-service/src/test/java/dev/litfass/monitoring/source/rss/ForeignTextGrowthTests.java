package dev.litfass.monitoring.source.rss;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.litfass.platform.outbound.AddressRefused;
import dev.litfass.platform.outbound.OutboundPolicy;
import dev.litfass.platform.search.Words;
import dev.litfass.platform.text.PlainText;
import dev.litfass.testsupport.Growth;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One piece again and again costs each reader of foreign text time in proportion to the length. */
class ForeignTextGrowthTests {

    private static final URI BLATT = URI.create("https://blatt.example/");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a'",
                "'",
                "#",
                "a#",
                "&",
                "\u0327\u0301",
                "\uff9e\u0327",
                "\u0344",
                "ä",
                "ß'",
                "㎯",
                "🍞",
                "a ",
                "\u00ad"
            })
    void words(String piece) {
        Growth.requireLinear(piece, text -> Words.of("a" + text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<", "&", "<b>", "</b>", "<!--", "<p", "&#", "<br>", " ", "\n", "<a href='", "\u0327\u0301"})
    void plainText(String piece) {
        Growth.requireLinear(piece, PlainText::ofHtml);
        Growth.requireLinear(piece, PlainText::ofText);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_", "a", "a.", "1.", "_.", "-", "0x", ":", "[", "/", "@"})
    void outboundPolicy(String piece) {
        Growth.requireLinear(piece, text -> {
            try {
                new OutboundPolicy(false).require("https://" + text);
                new OutboundPolicy(false).require("https://" + text + "!");
            } catch (AddressRefused e) {
                // an answer
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ä", "ä.", "feed:", "a", ":", "/", "ä:", "\u0327\u0301", "日本"})
    void typedAddress(String piece) {
        Growth.requireLinear(piece, TypedAddress::plain);
        Growth.requireLinear(piece, text -> TypedAddress.plain("ö" + text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<item><title>a</title></item>",
                "<item>",
                "<link>https://a.example</link>",
                "<category>a</category>",
                "<a>",
                "</a>",
                "<",
                "<a:b ",
                " xmlns:a=''",
                "<!--",
                "<![CDATA[",
                "<![CDATA[]]>",
                "&#",
                "<?",
                "\n"
            })
    void xmlFeed(String piece) {
        Growth.requireLinear(piece, text -> XmlFeed.read("<rss><channel>" + text + "</channel></rss>", BLATT, null));
        Growth.requireLinear(piece, text -> XmlFeed.read("<feed><entry>" + text + "</entry></feed>", BLATT, null));
    }

    /** What a thread takes of memory is counted by the machine itself, so the test needs no small heap. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 40})
    void aFeedThatDeclaresManyPrefixesTakesLittleMemory(int tags) {
        var declared = IntStream.range(0, 2_000 / tags)
                .mapToObj(i -> " xmlns:a" + i + "=''")
                .collect(Collectors.joining());
        var text = "<rss>" + ("<a" + declared + ">").repeat(tags) + "<b>".repeat(5_000) + "</rss>";
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();

        XmlFeed.read(text, BLATT, null);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(60_000_000);
    }
}
