package dev.litfass.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folder that holds all data of a desk, used by one launcher at a time. */
class DataFolder implements AutoCloseable {

    private static final int LOGS_KEPT = 3;

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes the folder, or says which process has it. */
    static DataFolder take(Path folder) {
        try {
            createForOwner(folder);
            Path file = folder.resolve("lock");
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                String pid = Files.readString(file).strip();
                channel.close();
                throw new FolderInUse(pid);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw new CannotStart("The data folder %s cannot be used: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** Another launcher has the folder. */
    static class FolderInUse extends CannotStart {

        FolderInUse(String pid) {
            super("Litfass is already running from this folder: process %s. Stop it there with Ctrl-C, or by: kill %s"
                    .formatted(pid, pid));
        }
    }

    Path database() {
        return made(folder.resolve("database")).resolve("litfass.db");
    }

    Path ledger() {
        return made(folder.resolve("simulator")).resolve("ledger.jsonl");
    }

    Path keys() {
        return folder.resolve("keys");
    }

    Path demoMark() {
        return folder.resolve("demo");
    }

    Path logs() {
        return made(folder.resolve("logs"));
    }

    Path program(ServiceName service) {
        return folder.resolve("programs").resolve(service.folder());
    }

    /** Where a service is at home while it runs. */
    Path home(ServiceName service) {
        return made(folder.resolve("homes").resolve(service.folder()));
    }

    /** Makes room for a new log; the last ones stay beside it. */
    Path newLog(String name) {
        Path log = logs().resolve(name + ".log");
        try {
            for (int i = LOGS_KEPT; i >= 1; i--) {
                Path older = i == 1 ? log : logs().resolve(name + "." + (i - 1) + ".log");
                if (Files.exists(older)) {
                    Files.move(
                            older,
                            logs().resolve(name + "." + i + ".log"),
                            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes all data and says what that was. What was built stays. */
    List<String> empty() {
        var removed = new ArrayList<String>();
        for (String name : List.of("database", "simulator", "keys", "demo", "homes", "logs")) {
            Path path = folder.resolve(name);
            if (Files.exists(path)) {
                removed.add("%s (%s)".formatted(folder.getFileName().resolve(name), size(remove(path))));
            }
        }
        return removed;
    }

    /** Removes a file or a folder with all that is in it, and tells how many bytes that were. */
    static long remove(Path path) {
        var bytes = new long[1];
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    bytes[0] += attributes.size();
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be removed".formatted(path), e);
        }
        return bytes[0];
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String size(long bytes) {
        return bytes < 1024 * 1024 ? "%d KB".formatted((bytes + 1023) / 1024) : "%d MB".formatted(bytes / 1024 / 1024);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static Path made(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void createForOwner(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
