package dev.litfass.embeddedmongo.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a database file to one process, by a lock on a small file beside it. The lock cannot lie on the database file
 * itself: an operating system gives up all of a process's locks on a file as soon as the process closes it once, and
 * reading the file to look at it would be enough.
 */
final class OwnerLock implements AutoCloseable {

    private static final String SUFFIX = ".lock";

    /** The files open in this process, where a second lock attempt would end the first. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path lockFile;
    private final FileChannel channel;

    private OwnerLock(Path lockFile, FileChannel channel) {
        this.lockFile = lockFile;
        this.channel = channel;
    }

    /** Takes the file for this process, or says who has it. */
    static OwnerLock take(Path file) {
        try {
            Path lockFile = file.resolveSibling(file.getFileName() + SUFFIX);
            if (!Files.exists(lockFile)) {
                FileChecks.create(lockFile);
            }
            Path name = lockFile.toRealPath();
            if (!OPEN.add(name)) {
                throw new FileRefused("The database file " + file + " is already open in this process.");
            }
            boolean taken = false;
            try {
                FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock();
                if (lock == null) {
                    String owner = Files.readString(lockFile).strip();
                    channel.close();
                    throw new FileRefused("The database file " + file + " is in use by process " + owner + ".");
                }
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
                taken = true;
                return new OwnerLock(name, channel);
            } finally {
                if (!taken) {
                    OPEN.remove(name);
                }
            }
        } catch (IOException e) {
            throw new FileRefused("The database file " + file + " cannot be locked: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new FileRefused("The lock beside the database file could not be released: " + e.getMessage(), e);
        } finally {
            OPEN.remove(lockFile);
        }
    }
}
