package dev.litfass.simulator.ledger;

import dev.litfass.simulator.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The append-only list of what happened, in memory and, where wanted, as lines of JSON in a file. */
public class Ledger implements AutoCloseable {

    private final Clock clock;
    private final boolean sync;
    private final @Nullable FileChannel file;
    private final List<Line> lines = new ArrayList<>();
    private @Nullable Consumer<Line> reader;

    private Ledger(Clock clock, boolean sync, @Nullable FileChannel file) {
        this.clock = clock;
        this.sync = sync;
        this.file = file;
    }

    /** Keeps everything in memory only. */
    public static Ledger inMemory(Clock clock) {
        return new Ledger(clock, false, null);
    }

    /** Reads the file and goes on writing to it. A last line that a crash cut in half was never answered and is dropped. */
    public static Ledger in(Path path, boolean sync, Clock clock) {
        try {
            createForOwner(path);
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
            lock(channel, path);
            var ledger = new Ledger(clock, sync, channel);
            ledger.read(channel, path);
            return ledger;
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger %s cannot be opened".formatted(path), e);
        }
    }

    /** Tells every line so far, and every line to come, in order. */
    public synchronized void follow(Consumer<Line> listener) {
        lines.forEach(listener);
        reader = listener;
    }

    /** Adds a line; when this returns, it is in the file. */
    public synchronized Line append(Event event) {
        var line = new Line(lastSequence() + 1, clock.instant(), event);
        if (file != null) {
            write(file, line);
        }
        lines.add(line);
        if (reader != null) {
            reader.accept(line);
        }
        return line;
    }

    /** The lines after this sequence number. */
    public synchronized List<Line> after(long sequence) {
        int from = (int) Math.max(0, Math.min(sequence, lines.size()));
        return List.copyOf(lines.subList(from, lines.size()));
    }

    public synchronized long lastSequence() {
        return lines.size();
    }

    @Override
    public synchronized void close() {
        if (file != null && file.isOpen()) {
            try {
                file.force(true);
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException("The ledger could not be closed", e);
            }
        }
    }

    private void write(FileChannel channel, Line line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((Json.write(line) + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            if (sync) {
                channel.force(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger cannot be written", e);
        }
    }

    private void read(FileChannel channel, Path path) throws IOException {
        byte[] content = Files.readAllBytes(path);
        int start = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                lines.add(parse(new String(content, start, i - start, StandardCharsets.UTF_8), path));
                start = i + 1;
            }
        }
        channel.truncate(start);
        channel.position(start);
    }

    private Line parse(String text, Path path) {
        try {
            Line line = Json.read(text, Line.class);
            if (line.sequence() == lastSequence() + 1) {
                return line;
            }
        } catch (JacksonException e) {
            throw new IllegalStateException(notALedger(path), e);
        }
        throw new IllegalStateException(notALedger(path));
    }

    private String notALedger(Path path) {
        return "%s is not a ledger of the simulator: line %d is not the next entry. The file was left as it is."
                .formatted(path, lastSequence() + 1);
    }

    private static void createForOwner(Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (Files.exists(path)) {
            return;
        }
        // It holds the secrets of hooks.
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(path);
        }
    }

    private static void lock(FileChannel channel, Path path) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IllegalStateException("The ledger %s is already open in this program.".formatted(path), e);
        }
        channel.close();
        throw new IllegalStateException("The ledger %s is used by another simulator.".formatted(path));
    }
}
