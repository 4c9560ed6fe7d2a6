package dev.litfass.simulator.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The bytes of uploaded media: files beside the ledger, or memory where there is no ledger file. */
public class MediaFiles {

    private final @Nullable Path folder;
    private final Map<String, byte[]> memory = new ConcurrentHashMap<>();

    public MediaFiles(@Nullable Path folder) {
        this.folder = folder;
    }

    void keep(String id, byte[] bytes) {
        if (folder == null) {
            memory.put(id, bytes);
            return;
        }
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(id), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The medium %s cannot be stored".formatted(id), e);
        }
    }

    boolean has(String id) {
        return folder == null ? memory.containsKey(id) : Files.exists(folder.resolve(id));
    }

    byte[] bytes(String id) {
        if (folder == null) {
            return memory.getOrDefault(id, new byte[0]);
        }
        try {
            return Files.readAllBytes(folder.resolve(id));
        } catch (IOException e) {
            throw new UncheckedIOException("The medium %s cannot be read".formatted(id), e);
        }
    }
}
