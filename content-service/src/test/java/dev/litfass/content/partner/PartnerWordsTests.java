package dev.litfass.content.partner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.network.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Partners are promised words: every reason that there is in this service has some. */
class PartnerWordsTests {

    private static final Pattern CODE = Pattern.compile("new Reason\\(\\s*\"([a-z-]+)\"");

    private static final String UNKNOWN = PartnerWords.of(new Reason("of-tomorrow"));

    @Test
    void haveASentenceForEveryCode() throws IOException {
        var codes = codes();

        assertThat(codes).hasSizeGreaterThan(25);
        assertThat(codes)
                .filteredOn(code -> PartnerWords.of(new Reason(code)).equals(UNKNOWN))
                .isEmpty();
    }

    @Test
    void nameWhatTheReasonNames() {
        assertThat(PartnerWords.of(Reason.refused("Mastodon", 422, "$1 {status} too long")))
                .isEqualTo("Mastodon did not accept the post (422): “$1 {status} too long”"
                        + " Change the post and have it approved again.");
        assertThat(PartnerWords.of(Reason.refused("Mastodon", 422, "")))
                .isEqualTo("Mastodon did not accept the post (422): Change the post and have it approved again.");
        assertThat(PartnerWords.of(new Reason("unknown-category", Map.of("name", "Torten"))))
                .contains("“Torten”");
    }

    @Test
    void tellARefusalOfBeforeWithoutWhatItNamed() {
        assertThat(PartnerWords.of(new Reason("refused")))
                .isEqualTo("The network did not accept the post. Change the post and have it approved again.");
    }

    private static List<String> codes() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> CODE.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
