package dev.litfass.platform.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.litfass.platform.outbound.OutboundHttpForTests;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Speaks TLS with a certificate that only the tests trust, reads a request and then breaks TLS instead of answering. */
final class TlsServer implements AutoCloseable {

    private static final char[] PASSWORD = "litfass".toCharArray();

    private final ServerSocket outer;
    private final SSLServerSocket inner;
    private final AtomicInteger requests = new AtomicInteger();

    private TlsServer() throws Exception {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(keyStore(), PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        inner = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        outer = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        start(this::relay);
        start(this::listen);
    }

    static TlsServer endingEarly() throws Exception {
        return new TlsServer();
    }

    /** Calls that trust this server, besides nobody. */
    static NetworkCalls trusting() throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keyStore());
        return new NetworkCalls(
                OutboundHttpForTests.trusting(trust), JsonMapper.builder().build(), Clock.systemUTC());
    }

    String url() {
        return "https://127.0.0.1:" + outer.getLocalPort() + "/";
    }

    int requests() {
        return requests.get();
    }

    private static KeyStore keyStore() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Objects.requireNonNull(TlsServer.class.getResourceAsStream("tls.p12"))) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private void listen() {
        while (!inner.isClosed()) {
            try (var connection = inner.accept()) {
                var in = connection.getInputStream();
                var headers = new StringBuilder();
                while (headers.indexOf("\r\n\r\n") < 0) {
                    var read = in.read();
                    if (read < 0) {
                        throw new IOException("no request");
                    }
                    headers.append((char) read);
                }
                requests.incrementAndGet();
                connection.getOutputStream().write("BREAK NOW".getBytes(ISO_8859_1));
                connection.getOutputStream().flush();
                in.read();
            } catch (IOException e) {
                // the handshake failed, or the other side hung up
            }
        }
    }

    /** Hands bytes through; once the request was read, what the server says is replaced by what is no TLS. */
    private void relay() {
        while (!outer.isClosed()) {
            try {
                var client = outer.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), inner.getLocalPort());
                start(() -> copy(client, server, false));
                start(() -> copy(server, client, true));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void copy(Socket from, Socket to, boolean mayBreak) {
        try (from;
                to) {
            var bytes = new byte[4096];
            for (int read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                if (mayBreak && requests.get() > 0) {
                    to.getOutputStream().write("this is no TLS any more".getBytes(ISO_8859_1));
                    to.getOutputStream().flush();
                } else {
                    to.getOutputStream().write(bytes, 0, read);
                }
            }
        } catch (IOException e) {
            // one of the two hung up
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "tls-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        outer.close();
        inner.close();
    }
}
