package dev.litfass.platform.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Listens on a socket and answers each request with whatever bytes it is told to, also such as no server should send. */
final class RawServer implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    private final ServerSocket socket;
    private final Answer answer;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();

    /** What is written once a request's headers were read; the connection ends afterwards. */
    @FunctionalInterface
    interface Answer {
        void write(OutputStream out, Socket connection) throws IOException;
    }

    private RawServer(Answer answer) throws IOException {
        this.answer = answer;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var listening = new Thread(this::listen, "raw-server");
        listening.setDaemon(true);
        listening.start();
    }

    static RawServer of(Answer answer) throws IOException {
        return new RawServer(answer);
    }

    static RawServer saying(String text) throws IOException {
        return of((out, connection) -> out.write(text.getBytes(ISO_8859_1)));
    }

    int port() {
        return socket.getLocalPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/";
    }

    int connections() {
        return connections.get();
    }

    int requests() {
        return requests.get();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                open.add(connection);
                connections.incrementAndGet();
                var serving = new Thread(() -> serve(connection), "raw-server-connection");
                serving.setDaemon(true);
                serving.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            if (readRequest(connection)) {
                requests.incrementAndGet();
                answer.write(connection.getOutputStream(), connection);
                connection.getOutputStream().flush();
            }
        } catch (IOException e) {
            // the other side hung up, which is its right
        }
    }

    /** Reads a request to its end, so that hanging up afterwards is no reset. */
    private static boolean readRequest(Socket connection) throws IOException {
        var in = connection.getInputStream();
        var headers = new StringBuilder();
        while (headers.indexOf("\r\n\r\n") < 0) {
            var read = in.read();
            if (read < 0) {
                return false;
            }
            headers.append((char) read);
        }
        var length = LENGTH.matcher(headers);
        return !length.find() || in.readNBytes(Integer.parseInt(length.group(1))).length > 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var connection : open) {
            connection.close();
        }
    }
}
