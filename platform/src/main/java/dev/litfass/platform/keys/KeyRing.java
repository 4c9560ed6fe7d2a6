package dev.litfass.platform.keys;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Secret keys by id: the first one signs or seals, all verify or open, so that a key is rotated by putting a new one
 * in front and taking the old one away when nothing of it is left.
 *
 * @param first the id of the key in use
 */
public record KeyRing(String first, Map<String, byte[]> keys) {

    /**
     * Reads {@code id:base64[,id:base64…]}.
     *
     * @throws IllegalArgumentException if the text is empty or a key has less than 32 bytes
     */
    public static KeyRing parse(String text) {
        var keys = new LinkedHashMap<String, byte[]>();
        for (String entry : text.split(",")) {
            var colon = entry.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("a key ring is id:base64 of 32 bytes, separated by commas");
            }
            keys.put(
                    entry.substring(0, colon).strip(),
                    checked(Base64.getDecoder()
                            .decode(entry.substring(colon + 1).strip())));
        }
        return new KeyRing(keys.keySet().iterator().next(), Map.copyOf(keys));
    }

    /** The key in use. */
    public byte[] firstKey() {
        return Objects.requireNonNull(keys.get(first));
    }

    @Override
    public String toString() {
        return "KeyRing" + keys.keySet();
    }

    private static byte[] checked(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("a key of the ring has less than 32 bytes");
        }
        return key;
    }
}
