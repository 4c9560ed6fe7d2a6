package dev.litfass.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Files that people really sent, by the case they belong to. */
public final class Cases {

    private Cases() {}

    public static byte[] bytes(String path) {
        try (var file = Objects.requireNonNull(Cases.class.getResourceAsStream("/cases/" + path), path)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String path) {
        return new String(bytes(path), UTF_8);
    }
}
