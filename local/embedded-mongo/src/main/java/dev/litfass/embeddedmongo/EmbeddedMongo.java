package dev.litfass.embeddedmongo;

import dev.litfass.embeddedmongo.command.Commands;
import dev.litfass.embeddedmongo.store.Catalog;
import dev.litfass.embeddedmongo.wire.WireServer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A MongoDB-wire server on the loopback address with its data in one file, or in memory. */
public final class EmbeddedMongo implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongo.class);
    private static final int SWEEP_SECONDS = 60;
    private static final int TIDY_SECONDS = 1;
    private static final int CHORE_SECONDS = 10;

    private final Catalog catalog;
    private final Commands commands;
    private final WireServer server;
    private final ScheduledExecutorService chores;
    private final List<Consumer<QueryPlan>> listeners = new CopyOnWriteArrayList<>();
    private boolean closed;

    /** Where the data lies, where the server listens, and how sure a write is before it is answered. */
    public record Options(@Nullable Path file, int port, boolean syncOnCommit, int cacheMegabytes, Clock clock) {

        private static final int DEFAULT_CACHE = 16;

        /** Keeps everything in this file; it is made if it is not there. */
        public Options file(Path path) {
            return new Options(path, port, syncOnCommit, cacheMegabytes, clock);
        }

        /** Keeps everything in memory, which is how options start. */
        public Options inMemory() {
            return new Options(null, port, syncOnCommit, cacheMegabytes, clock);
        }

        /** Listens on this port of 127.0.0.1; 0, the start, is a free one. */
        public Options port(int number) {
            return new Options(file, number, syncOnCommit, cacheMegabytes, clock);
        }

        /** Whether a write is answered only once the disk has it, so that not even a loss of power undoes it. */
        public Options syncOnCommit(boolean sync) {
            return new Options(file, port, sync, cacheMegabytes, clock);
        }

        /** How much of the file is kept in memory. */
        public Options cacheMegabytes(int megabytes) {
            return new Options(file, port, syncOnCommit, megabytes, clock);
        }

        /** What time it is, for {@code $currentDate}, {@code $$NOW} and expiring documents. */
        public Options clock(Clock other) {
            return new Options(file, port, syncOnCommit, cacheMegabytes, other);
        }
    }

    /** Options to start from: in memory, on a free port. */
    public static Options options() {
        return new Options(null, 0, false, Options.DEFAULT_CACHE, Clock.systemUTC());
    }

    private EmbeddedMongo(Options options) {
        Path file = options.file();
        this.catalog = file == null
                ? Catalog.inMemory()
                : Catalog.open(file, options.syncOnCommit(), options.cacheMegabytes());
        try {
            this.commands = new Commands(catalog, options.clock(), observation -> {
                if (!listeners.isEmpty()) {
                    QueryPlan plan = QueryPlan.of(observation);
                    listeners.forEach(listener -> listener.accept(plan));
                }
            });
            this.server = WireServer.listen(commands, options.port());
        } catch (RuntimeException e) {
            catalog.close();
            throw e;
        }
        this.chores = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "embedded-mongo-chores");
            thread.setDaemon(true);
            return thread;
        });
        every(SWEEP_SECONDS, commands::sweep);
        every(TIDY_SECONDS, catalog::tidy);
    }

    /** Starts a server. */
    public static EmbeddedMongo open(Options options) {
        return new EmbeddedMongo(options);
    }

    /** Opens the file on a free port. */
    public static EmbeddedMongo open(Path file) {
        return open(options().file(file));
    }

    /** Opens the file on this port. */
    public static EmbeddedMongo open(Path file, int port) {
        return open(options().file(file).port(port));
    }

    /** Keeps everything in memory, on a free port. */
    public static EmbeddedMongo inMemory() {
        return open(options());
    }

    /** What a driver connects to. */
    public String uri() {
        return "mongodb://127.0.0.1:" + server.port();
    }

    /**
     * Tells the listener of every search from now on, from the thread that made it.
     *
     * @return ends it
     */
    public Runnable onQuery(Consumer<QueryPlan> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Deletes now what indexes with {@code expireAfterSeconds} say is over; it happens every minute by itself. */
    public void deleteExpired() {
        commands.sweep();
    }

    private void every(int seconds, Runnable work) {
        Runnable chore = () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.atWarn().setCause(e).log("A chore failed and will be tried again");
            }
        };
        var unused = chores.scheduleWithFixedDelay(chore, seconds, seconds, TimeUnit.SECONDS);
    }

    /** Ends the connections once their commands are done, and closes the file. */
    @Override
    public void close() {
        synchronized (chores) {
            if (closed) {
                return;
            }
            closed = true;
            server.close();
            chores.shutdown();
            try {
                chores.awaitTermination(CHORE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            catalog.close();
        }
    }

    /** Runs a server until the process is told to end: {@code --file=PATH --port=NUMBER --sync}. */
    public static void main(String[] arguments) {
        try {
            EmbeddedMongo mongo = open(parse(arguments));
            Runtime.getRuntime().addShutdownHook(new Thread(mongo::close, "embedded-mongo-close"));
            System.out.println(mongo.uri());
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static Options parse(String[] arguments) {
        Options options = options();
        for (String argument : arguments) {
            String value = argument.substring(argument.indexOf('=') + 1);
            if (argument.startsWith("--file=")) {
                options = options.file(Path.of(value));
            } else if (argument.matches("--port=\\d{1,5}")) {
                options = options.port(Integer.parseInt(value));
            } else if (argument.equals("--sync")) {
                options = options.syncOnCommit(true);
            } else {
                throw new IllegalArgumentException(
                        "Cannot do anything with " + argument + "; there are --file=PATH, --port=NUMBER and --sync");
            }
        }
        return options;
    }
}
