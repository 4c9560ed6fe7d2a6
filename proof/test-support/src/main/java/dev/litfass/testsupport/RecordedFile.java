package dev.litfass.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A checked-in file that is written by a test and held by it to what the service says. With {@code -Dapi.write=true} it
 * is written, otherwise compared.
 */
final class RecordedFile {

    private static final String WRITE = "api.write";

    private RecordedFile() {}

    /** @param path from the root of the repository */
    static void hold(String path, String text) {
        var file = Path.of("..").resolve(path);
        try {
            if (Boolean.getBoolean(WRITE)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("%s, as the service says it; if that is meant, write it anew with -D%s=true", path, WRITE)
                    .isEqualTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
