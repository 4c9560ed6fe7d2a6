package dev.litfass.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries bytes between a service and what it calls, and has them read on their way. */
final class Proxy implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final ServerSocket listener;
    private final InetSocketAddress target;
    private final Supplier<? extends Traffic> traffic;

    /** One connection, piece by piece, read by one thread in each direction. */
    interface Traffic {

        /** The next piece in either direction; null at the end. */
        byte @Nullable [] next(InputStream from) throws IOException;

        /** @return false where this piece and the connection end here */
        boolean request(byte[] piece);

        /** @return false where this piece and the connection end here */
        boolean response(byte[] piece);
    }

    Proxy(InetSocketAddress target, Supplier<? extends Traffic> traffic) {
        this.target = target;
        this.traffic = traffic;
        try {
            this.listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                var client = listener.accept();
                inBackground(() -> carry(client));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void carry(Socket client) {
        try (client;
                var server = new Socket()) {
            server.connect(target);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            var connection = traffic.get();
            inBackground(() -> pass(server, client, connection, connection::response));
            pass(client, server, connection, connection::request);
        } catch (IOException e) {
            // The server is not there; the client sees its connection closed.
        }
    }

    /** Either end going away ends both. */
    private static void pass(Socket from, Socket to, Traffic traffic, Predicate<byte[]> goesOn) {
        try (from;
                to) {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (var piece = traffic.next(in); piece != null && goesOn.test(piece); piece = traffic.next(in)) {
                out.write(piece);
            }
        } catch (IOException e) {
            // One of them was killed.
        }
    }

    private static void inBackground(Runnable work) {
        var thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
