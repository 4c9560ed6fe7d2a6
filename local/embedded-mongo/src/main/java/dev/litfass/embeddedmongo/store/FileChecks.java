package dev.litfass.embeddedmongo.store;

import dev.litfass.embeddedmongo.bson.BsonBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** What must hold of a database file before it is used: whose it is, what is in it, and that its end is not missing. */
final class FileChecks {

    /** Under this key the catalog says which format the file has. */
    static final String FORMAT_KEY = "";

    private static final String FORMAT = "litfass-embedded-mongo";
    private static final int FORMAT_VERSION = 2;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ONLY_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final int HEADER_BLOCK = 4096;
    private static final int HEADER = 2 * HEADER_BLOCK;
    private static final int EMPTY = 2 * HEADER;
    private static final Pattern HEADER_VERSION = Pattern.compile("(?:^|,)version:([0-9a-f]+)");

    private FileChecks() {}

    static FileRefused notOurs(Path file, Throwable cause) {
        return new FileRefused(
                "The database file " + file + " is damaged or was not written by this server; it was left as it is.",
                cause);
    }

    /** Makes the file, readable for its owner only before the first byte is in it; true if there is nothing in it. */
    static boolean create(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new FileRefused("The database file " + file + " is a directory.");
            }
            if (Files.exists(file)) {
                return Files.size(file) == 0;
            }
            boolean posix = isPosix(file);
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null && !Files.exists(folder)) {
                if (posix) {
                    Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY_FOLDER));
                } else {
                    Files.createDirectories(folder);
                }
            }
            if (posix) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            } else {
                Files.createFile(file);
            }
            return true;
        } catch (IOException e) {
            throw new FileRefused("The database file " + file + " cannot be made or read: " + e.getMessage(), e);
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Takes the file from everybody but its owner. */
    static void restrict(Path file) throws IOException {
        if (isPosix(file)) {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
        }
    }

    /**
     * The newest version either header block speaks of. The store beneath falls back to an older version by itself
     * when the newest is unreadable; that would be lost writes, so it is compared afterwards.
     */
    static long newestVersionInHeader(Path file) {
        ByteBuffer buffer = ByteBuffer.allocate(HEADER);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            int read = 0;
            while (read >= 0 && buffer.hasRemaining()) {
                read = channel.read(buffer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = new String(buffer.array(), StandardCharsets.ISO_8859_1);
        return Math.max(versionIn(text.substring(0, HEADER_BLOCK)), versionIn(text.substring(HEADER_BLOCK)));
    }

    private static long versionIn(String block) {
        int end = block.indexOf('\n');
        if (!block.startsWith("H:") || end < 0) {
            return 0;
        }
        Matcher version = HEADER_VERSION.matcher(block.substring(0, end));
        return version.find() ? Long.parseLong(version.group(1), 16) : 0;
    }

    /** Refuses a store that has lost its newest version, or that somebody else has written. */
    static void requireOurs(Path file, MVStore store, long promisedVersion, MVMap.Builder<String, byte[]> catalogType) {
        if (store.getCurrentVersion() < promisedVersion) {
            throw new FileRefused("The database file " + file
                    + " is damaged: its newest part is missing or unreadable; it was left as it is.");
        }
        if (store.getMapNames().isEmpty() && store.getFileStore().size() <= EMPTY) {
            // Made, but the process ended before the first commit.
            return;
        }
        byte @Nullable [] format = store.hasMap(DataFile.CATALOG)
                ? store.openMap(DataFile.CATALOG, catalogType).get(FORMAT_KEY)
                : null;
        if (format == null) {
            throw new FileRefused(
                    "The database file " + file + " was not written by this server; it was left as it is.");
        }
        BsonDocument document = BsonBytes.decode(format);
        if (!document.equals(format())) {
            throw new FileRefused("The database file " + file + " has a format this server does not know, "
                    + document.toJson() + "; it was left as it is.");
        }
    }

    static BsonDocument format() {
        return new BsonDocument("format", new BsonString(FORMAT)).append("version", new BsonInt32(FORMAT_VERSION));
    }
}
