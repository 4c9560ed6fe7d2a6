package dev.litfass.content.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.litfass.contracts.text.TypedLine;
import dev.litfass.platform.text.Excerpt;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of a file in the metadata of tus: pairs with commas between, each a key and a value in Base64. */
final class UploadName {

    private static final int LONGEST = 200;
    private static final int LONGEST_METADATA = 4_000;
    /** Control characters, and marks that turn the direction of writing. */
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cntrl}\u202A-\u202E\u2066-\u2069]");

    private static final String UNNAMED = "Datei";

    private UploadName() {}

    static String of(@Nullable String metadata) {
        if (metadata == null || metadata.length() > LONGEST_METADATA) {
            return UNNAMED;
        }
        return Arrays.stream(metadata.split(","))
                .map(pair -> pair.strip().split(" +"))
                .filter(pair -> pair.length == 2 && pair[0].equals("filename"))
                .map(pair -> decoded(pair[1]))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(UNNAMED);
    }

    private static String decoded(String value) {
        try {
            var name = new String(Base64.getDecoder().decode(value), UTF_8);
            return Excerpt.of(TypedLine.stripped(UNWANTED.matcher(name).replaceAll("")), LONGEST);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
