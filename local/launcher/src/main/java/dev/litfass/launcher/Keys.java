package dev.litfass.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of this desk: made once, readable by their owner only, handed to the services by environment. */
class Keys {

    static final String VAULT = "LITFASS_VAULT_KEYS";
    static final String DIGESTS = "LITFASS_DIGESTS_KEYS";

    /** Which service calls which: each pair shares a key that nobody else has. */
    private static final Map<ServiceName, List<ServiceName>> CALLS = Map.of(
            ServiceName.GATEWAY, List.of(ServiceName.CLIENTS, ServiceName.CONTENT, ServiceName.MONITORING),
            ServiceName.CONTENT, List.of(ServiceName.CLIENTS),
            ServiceName.MONITORING, List.of(ServiceName.CLIENTS, ServiceName.CONTENT));

    private static final List<String> NAMES = Stream.concat(
                    Stream.of(VAULT, DIGESTS),
                    CALLS.entrySet().stream()
                            .flatMap(calls -> calls.getValue().stream().map(to -> pair(calls.getKey(), to)))
                            .sorted())
            .toList();

    private static final int BYTES = 32;

    private Keys() {}

    /** Reads the file, and adds what is missing in it. */
    static Map<String, String> in(Path file) {
        try {
            Map<String, String> keys = Files.exists(file) ? read(file) : new LinkedHashMap<>();
            boolean complete = keys.keySet().containsAll(NAMES);
            NAMES.forEach(name -> keys.computeIfAbsent(name, missing -> fresh()));
            if (!complete) {
                write(file, keys);
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException("The keys in %s cannot be read or made".formatted(file), e);
        }
    }

    /** What a service is told of the keys: those that it shares with others, by direction. */
    static Map<String, String> of(ServiceName service, Map<String, String> keys) {
        var told = new LinkedHashMap<String, String>();
        CALLS.getOrDefault(service, List.of())
                .forEach(to -> told.put("LITFASS_CALLER_TO_" + to.variable(), keys.get(pair(service, to))));
        CALLS.forEach((from, all) -> {
            if (all.contains(service)) {
                told.put("LITFASS_CALLER_FROM_" + from.variable(), keys.get(pair(from, service)));
            }
        });
        if (service == ServiceName.CLIENTS) {
            told.put(VAULT, keys.get(VAULT));
            told.put(DIGESTS, keys.get(DIGESTS));
        }
        return told;
    }

    private static String pair(ServiceName from, ServiceName to) {
        return "LITFASS_CALLER_" + from.variable() + "_TO_" + to.variable();
    }

    private static Map<String, String> read(Path file) throws IOException {
        var keys = new LinkedHashMap<String, String>();
        for (String line : Files.readAllLines(file)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                keys.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return keys;
    }

    private static void write(Path file, Map<String, String> keys) throws IOException {
        String text = keys.entrySet().stream()
                .map(key -> key.getKey() + "=" + key.getValue() + "\n")
                .collect(Collectors.joining());
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, ownerOnly(file));
        Files.writeString(draft, text, StandardOpenOption.WRITE);
        Files.move(draft, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String fresh() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return "desk1:" + Base64.getEncoder().encodeToString(bytes);
    }
}
