package dev.litfass.monitoring.source.rss;

import static dev.litfass.monitoring.MonitoringProblem.FEED_NOT_ACCEPTED;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks what servers pack, asked or not; the size is counted while it grows. */
final class Unpacked {

    private static final int GZIP = 0x1F8B;

    /** Codings that are not unpacked here (IANA, 2026-11). Other words are no codings: some servers write a charset there. */
    private static final Set<String> FOREIGN =
            Set.of("br", "zstd", "compress", "x-compress", "dcb", "dcz", "exi", "pack200-gzip", "bzip2", "xz", "lzma");

    private Unpacked() {}

    static @Nullable String foreign(String encoding) {
        return Stream.of(encoding.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(FOREIGN::contains)
                .findFirst()
                .orElse(null);
    }

    static byte[] of(byte[] body, String encoding) {
        var foreign = foreign(encoding);
        if (foreign != null) {
            throw FEED_NOT_ACCEPTED.because("the feed is packed with %s, which nobody asked for", foreign);
        }
        try {
            if (body.length > 1 && ((body[0] & 0xFF) << 8 | (body[1] & 0xFF)) == GZIP) {
                return all(new GZIPInputStream(new ByteArrayInputStream(body)));
            }
            return encoding.strip().equalsIgnoreCase("deflate") ? inflated(body) : body;
        } catch (IOException e) {
            throw FEED_NOT_ACCEPTED.because("the feed is packed and cannot be unpacked");
        }
    }

    /** Some servers leave out the two bytes in front. */
    private static byte[] inflated(byte[] body) throws IOException {
        var hasFront = body.length > 1 && (body[0] & 0x0F) == 8 && ((body[0] & 0xFF) << 8 | (body[1] & 0xFF)) % 31 == 0;
        var inflater = new Inflater(!hasFront);
        try (var unpacked = new InflaterInputStream(new ByteArrayInputStream(body), inflater)) {
            return all(unpacked);
        } finally {
            inflater.end();
        }
    }

    private static byte[] all(InputStream unpacked) throws IOException {
        try (unpacked) {
            var bytes = unpacked.readNBytes(FeedFetch.MAX_BYTES + 1);
            if (bytes.length > FeedFetch.MAX_BYTES) {
                throw FEED_NOT_ACCEPTED.because("the feed is larger than 2 MB");
            }
            return bytes;
        }
    }
}
