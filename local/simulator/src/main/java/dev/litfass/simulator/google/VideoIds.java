package dev.litfass.simulator.google;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Videos are called by eleven letters and digits, which are a number. */
class VideoIds {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private VideoIds() {}

    static String of(String number) {
        return ENCODER.encodeToString(
                ByteBuffer.allocate(Long.BYTES).putLong(Long.parseLong(number)).array());
    }

    /** Null where it is none. */
    static @Nullable String number(String id) {
        try {
            return Long.toString(
                    ByteBuffer.wrap(Base64.getUrlDecoder().decode(id)).getLong());
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return null;
        }
    }
}
