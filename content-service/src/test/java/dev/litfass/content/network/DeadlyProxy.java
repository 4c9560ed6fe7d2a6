package dev.litfass.content.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stands before a server and passes everything on, until a request comes at which somebody has to die. */
final class DeadlyProxy implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)\ncontent-length: *(\\d+)");

    private final URI server;
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile @Nullable Death next;

    DeadlyProxy(String server) throws IOException {
        this.server = URI.create(server);
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::admit);
    }

    /** When, seen from the server, somebody dies. */
    enum Moment {
        /** It will never hear of the request. */
        BEFORE_THE_REQUEST,
        /** It has the whole request and works on it. */
        BEFORE_THE_ANSWER,
        /** It has answered. */
        AT_THE_ANSWER
    }

    String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** Once a request comes whose first line matches, kills at that moment; done when the server is done with it too. */
    CompletableFuture<Void> killAt(Moment moment, Pattern request, Runnable kill) {
        var death = new Death(moment, request, kill, new CompletableFuture<>());
        next = death;
        return death.over();
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }

    private void admit() {
        try {
            while (true) {
                var guest = door.accept();
                var host = new Socket(server.getHost(), server.getPort());
                var visit = new Visit(guest, host);
                threads.execute(visit::requests);
                threads.execute(visit::answers);
            }
        } catch (IOException e) {
            // closed
        }
    }

    private record Death(Moment moment, Pattern request, Runnable kill, CompletableFuture<Void> over) {}

    /** One connection. */
    private final class Visit {

        private final Socket guest;
        private final Socket host;
        private volatile @Nullable Death death;

        Visit(Socket guest, Socket host) {
            this.guest = guest;
            this.host = host;
        }

        void requests() {
            try {
                for (var request = read(guest.getInputStream()); request != null; ) {
                    death = deathAt(request);
                    if (death != null && death.moment() == Moment.BEFORE_THE_REQUEST) {
                        death.kill().run();
                        death.over().complete(null);
                        end();
                        return;
                    }
                    host.getOutputStream().write(request);
                    if (death != null) {
                        if (death.moment() == Moment.BEFORE_THE_ANSWER) {
                            death.kill().run();
                        }
                        return;
                    }
                    request = read(guest.getInputStream());
                }
                end();
            } catch (IOException e) {
                end();
            }
        }

        void answers() {
            var some = new byte[8192];
            try {
                for (var count = host.getInputStream().read(some); count >= 0; ) {
                    var dying = death;
                    if (dying != null) {
                        dying.kill().run();
                        dying.over().complete(null);
                        break;
                    }
                    guest.getOutputStream().write(some, 0, count);
                    count = host.getInputStream().read(some);
                }
            } catch (IOException e) {
                // one of the two is gone
            }
            end();
        }

        private void end() {
            try (guest;
                    host) {
                // both are closed
            } catch (IOException e) {
                // they were
            }
        }
    }

    private @Nullable Death deathAt(byte[] request) {
        var death = next;
        var line = new String(request, ISO_8859_1).lines().findFirst().orElse("");
        if (death == null || !death.request().matcher(line).find()) {
            return null;
        }
        next = null;
        return death;
    }

    /** One whole request, or null where there are no more. */
    private static byte @Nullable [] read(InputStream from) throws IOException {
        var request = new ByteArrayOutputStream();
        while (!request.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            var next = from.read();
            if (next < 0) {
                return null;
            }
            request.write(next);
        }
        var length = LENGTH.matcher(request.toString(ISO_8859_1));
        if (length.find()) {
            request.write(from.readNBytes(Integer.parseInt(length.group(1))));
        }
        return request.toByteArray();
    }
}
