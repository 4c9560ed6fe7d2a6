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

/** Carries bytes between a service and what it talks to, and lets somebody read them on their way. */
final class Proxy implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final ServerSocket door;
    private final InetSocketAddress target;
    private final Supplier<? extends Talk> talks;

    /** One connection, piece by piece, read by one thread in each direction. */
    interface Talk {

        /** The next piece in either direction; null at the end. */
        byte @Nullable [] next(InputStream from) throws IOException;

        /** @return false where this piece and the connection end here */
        boolean asked(byte[] piece);

        /** @return false where this piece and the connection end here */
        boolean answered(byte[] piece);
    }

    Proxy(InetSocketAddress target, Supplier<? extends Talk> talks) {
        this.target = target;
        this.talks = talks;
        try {
            this.door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                var near = door.accept();
                inBackground(() -> carry(near));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void carry(Socket near) {
        try (near;
                var far = new Socket()) {
            far.connect(target);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            var talk = talks.get();
            inBackground(() -> pass(far, near, talk, talk::answered));
            pass(near, far, talk, talk::asked);
        } catch (IOException e) {
            // The far end is not there; the near one sees its connection closed.
        }
    }

    /** Either end going away ends both. */
    private static void pass(Socket from, Socket to, Talk talk, Predicate<byte[]> goesOn) {
        try (from;
                to) {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (var piece = talk.next(in); piece != null && goesOn.test(piece); piece = talk.next(in)) {
                out.write(piece);
            }
        } catch (IOException e) {
            // One of them was killed.
        }
    }

    private static void inBackground(Runnable work) {
        var thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
