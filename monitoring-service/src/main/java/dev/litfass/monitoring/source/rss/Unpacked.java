package dev.litfass.monitoring.source.rss;

import static dev.litfass.monitoring.MonitoringProblem.FEED_NOT_ACCEPTED;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Unpacks what servers pack, asked or not; the size is counted while it grows. */
final class Unpacked {

    private static final int GZIP = 0x1F8B;

    private Unpacked() {}

    static byte[] of(byte[] body, String encoding) {
        try {
            if (body.length > 1 && ((body[0] & 0xFF) << 8 | (body[1] & 0xFF)) == GZIP) {
                return all(new GZIPInputStream(new ByteArrayInputStream(body)));
            }
            return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
                case "deflate" -> inflated(body);
                case "br", "zstd", "compress" ->
                    throw FEED_NOT_ACCEPTED.because("the feed is packed in a way nobody asked for");
                default -> body;
            };
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
