package dev.litfass.content.network;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The top-level domains there are; without them "z.B." and "brot.und" would be addresses. */
final class TopLevelDomains {

    private static final int LONGEST_HOST = 253;
    private static final int LONGEST_LABEL = 63;
    private static final Set<String> KNOWN = read();

    private TopLevelDomains() {}

    /** True of a name with at least two labels, the last of which is a known top-level domain. */
    static boolean isHost(String name) {
        if (name.length() > LONGEST_HOST) {
            return false;
        }
        var labels = name.split("\\.", -1);
        for (var label : labels) {
            if (label.isEmpty() || label.length() > LONGEST_LABEL || label.startsWith("-") || label.endsWith("-")) {
                return false;
            }
        }
        return labels.length > 1 && KNOWN.contains(labels[labels.length - 1].toLowerCase(Locale.ROOT));
    }

    private static Set<String> read() {
        try (var file = Objects.requireNonNull(TopLevelDomains.class.getResourceAsStream("top-level-domains.txt"))) {
            return new String(file.readAllBytes(), US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
