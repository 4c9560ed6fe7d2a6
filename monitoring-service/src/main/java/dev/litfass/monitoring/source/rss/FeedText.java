package dev.litfass.monitoring.source.rss;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document's bytes as text: by its byte order mark, else by what its prolog says, else by what the server says,
 * else as UTF-8. Bytes that do not fit are Windows-1252, which is what publishers write then.
 */
final class FeedText {

    private static final int PROLOG = 200;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private FeedText() {}

    static String of(byte[] bytes, @Nullable String contentType) {
        var wide = wide(bytes);
        var charset = wide != null ? wide : charset(bytes, contentType);
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, wide != null ? wide : WINDOWS);
        }
    }

    /** Two bytes a character: by the mark, or by how a document begins. */
    private static @Nullable Charset wide(byte[] bytes) {
        if (bytes.length < 2) {
            return null;
        }
        var start = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return switch (start) {
            case 0xFEFF, 0x003C -> UTF_16BE;
            case 0xFFFE, 0x3C00 -> UTF_16LE;
            default -> null;
        };
    }

    private static Charset charset(byte[] bytes, @Nullable String contentType) {
        if (bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF) {
            return UTF_8;
        }
        var declared = named(DECLARED, new String(bytes, 0, Math.min(PROLOG, bytes.length), ISO_8859_1));
        var served = contentType == null ? null : named(CHARSET, contentType);
        return declared != null ? declared : served != null ? served : UTF_8;
    }

    /** What is called Latin-1 is Windows-1252 on the web; a document read byte by byte cannot be UTF-16. */
    private static @Nullable Charset named(Pattern where, String text) {
        var name = where.matcher(text);
        try {
            var charset = name.find() ? Charset.forName(name.group(1)) : null;
            if (charset == null
                    || charset.name().startsWith("UTF-16")
                    || charset.name().startsWith("UTF-32")) {
                return null;
            }
            return charset.equals(ISO_8859_1) ? WINDOWS : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
