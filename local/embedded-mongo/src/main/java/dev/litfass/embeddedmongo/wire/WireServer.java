package dev.litfass.embeddedmongo.wire;

import dev.litfass.embeddedmongo.bson.BsonBytes;
import dev.litfass.embeddedmongo.bson.ByteSink;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.command.Commands;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on the loopback address, one thread per connection; each connection's commands run in their order. */
public final class WireServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WireServer.class);
    private static final int BACKLOG = 200;
    private static final int BUFFER = 16 * 1024;
    private static final int GRACE_SECONDS = 10;

    private final Commands commands;
    private final ServerSocket socket;
    private final ExecutorService threads;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger lastAnswer = new AtomicInteger();
    private volatile boolean closing;

    private WireServer(Commands commands, ServerSocket socket) {
        this.commands = commands;
        this.socket = socket;
        this.threads = Executors.newCachedThreadPool(daemons("embedded-mongo-"));
    }

    /** Begins to listen; port 0 is a free one. A port that is taken is named in the message. */
    public static WireServer listen(Commands commands, int port) {
        try {
            ServerSocket socket = new ServerSocket();
            try {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), BACKLOG);
            } catch (IOException e) {
                socket.close();
                throw e;
            }
            WireServer server = new WireServer(commands, socket);
            server.threads.execute(server::accept);
            return server;
        } catch (BindException e) {
            throw new UncheckedIOException("Port " + port + " on 127.0.0.1 is taken.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ThreadFactory daemons(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!closing) {
            try {
                Socket connection = socket.accept();
                connections.add(connection);
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                if (!closing) {
                    LOG.atWarn().setCause(e).log("A connection could not be accepted");
                }
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(connection.getInputStream(), BUFFER);
            OutputStream out = connection.getOutputStream();
            byte[] message = read(in);
            while (!closing && message.length > 0) {
                answer(message, out);
                message = read(in);
            }
        } catch (IOException e) {
            // The client went away, in the middle of a message or of an answer; there is nobody to tell.
            LOG.atDebug().setCause(e).log("A connection ended");
        } finally {
            connections.remove(connection);
        }
    }

    /** The next whole message; empty at the end of the connection. */
    private static byte[] read(InputStream in) throws IOException {
        byte[] header = in.readNBytes(Message.HEADER);
        if (header.length < Message.HEADER) {
            return new byte[0];
        }
        int length = BsonBytes.lengthAt(header, 0);
        if (length < Message.HEADER || length > Message.MAX_LENGTH) {
            throw new IOException("a message says it has " + length + " bytes");
        }
        byte[] message = new byte[length];
        System.arraycopy(header, 0, message, 0, Message.HEADER);
        if (in.readNBytes(message, Message.HEADER, length - Message.HEADER) < length - Message.HEADER) {
            throw new EOFException("a message ended early");
        }
        return message;
    }

    private void answer(byte[] bytes, OutputStream out) throws IOException {
        Message message;
        try {
            message = Message.read(bytes);
        } catch (MongoError e) {
            write(
                    Message.answer(
                            lastAnswer.incrementAndGet(), BsonBytes.lengthAt(bytes, 4), false, Commands.refusal(e)),
                    out);
            return;
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new IOException("a message that makes no sense", e);
        }
        BsonDocument answer = commands.run(message.command());
        if (message.wantsAnswer()) {
            write(message.answer(lastAnswer.incrementAndGet(), answer), out);
        }
    }

    private static void write(ByteSink sink, OutputStream out) throws IOException {
        out.write(sink.buffer(), 0, sink.length());
    }

    /** Stops listening, lets commands under way finish, and ends the connections. */
    @Override
    public void close() {
        closing = true;
        try {
            socket.close();
            for (Socket connection : connections) {
                // Commands under way still answer; nothing new is read.
                connection.shutdownInput();
            }
        } catch (IOException e) {
            LOG.atDebug().setCause(e).log("A socket was closed already");
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
