package dev.litfass.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Remembers on this machine how far the demo data is, and what is shown only once by the system. */
public class DemoState {

    private static final String PROGRESS = "progress";
    private static final String PARTNER_KEY = "partner-key";

    private final Path file;

    public DemoState(Path file) {
        this.file = file;
    }

    boolean isBegun() {
        return read().containsKey(PROGRESS);
    }

    boolean isDone() {
        return "done".equals(read().get(PROGRESS));
    }

    void begin() {
        put(PROGRESS, "begun");
    }

    void done() {
        put(PROGRESS, "done");
    }

    void partnerKey(String key) {
        put(PARTNER_KEY, key);
    }

    /** The key of the demo's partner, if it was issued from here. */
    public @Nullable String partnerKey() {
        return read().get(PARTNER_KEY);
    }

    private Map<String, String> read() {
        try {
            if (!Files.exists(file)) {
                return new LinkedHashMap<>();
            }
            List<String> lines = Files.readAllLines(file);
            return lines.stream()
                    .filter(line -> line.contains("="))
                    .collect(Collectors.toMap(
                            line -> line.substring(0, line.indexOf('=')),
                            line -> line.substring(line.indexOf('=') + 1),
                            (first, second) -> second,
                            LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String name, String value) {
        Map<String, String> all = read();
        all.put(name, value);
        String text = all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
