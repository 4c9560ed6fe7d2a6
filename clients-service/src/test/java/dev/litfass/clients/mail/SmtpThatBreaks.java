package dev.litfass.clients.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.util.GreenMail;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that lets anybody in, and then behaves in one of the ways that mail servers have. */
final class SmtpThatBreaks implements AutoCloseable {

    /** What it does with mails. */
    enum Manner {
        /** Closes the connection amid each. */
        BREAKS_OFF,
        /** Thinks for three seconds before it takes one. */
        SLOW,
        /** Knows none of the addresses. */
        REFUSES,
        /** Asks to come again later. */
        PUTS_OFF,
        /** Takes each, and closes the connection instead of saying so. */
        SAYS_NOTHING,
        /** Says nothing at all to its first visitor, and serves the others. */
        HANGS_AT_FIRST,
        /** Takes mails only where the connection was made safe by STARTTLS. */
        WANTS_TLS
    }

    private final ServerSocket door;
    private final Manner manner;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger visitors = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> messageIds = new CopyOnWriteArrayList<>();

    SmtpThatBreaks(int port, Manner manner) throws IOException {
        this.door = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
        this.manner = manner;
        thread(this::serve);
    }

    /** How many mails it was about to be sent. */
    int begun() {
        return begun.get();
    }

    /** How many mails it took. */
    int taken() {
        return taken.get();
    }

    /** How many addresses it refused, for good or for now. */
    int refused() {
        return refused.get();
    }

    /** What it was told before the connection was made safe. */
    List<String> heardInTheClear() {
        return heard;
    }

    /** Of the mails that it took, in their order. */
    List<String> messageIds() {
        return messageIds;
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "smtp-that-breaks");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var visitor = door.accept();
                thread(() -> welcome(visitor));
            } catch (IOException e) {
                // The test has gone.
            }
        }
    }

    private void welcome(Socket visitor) {
        try (visitor) {
            if (manner == Manner.HANGS_AT_FIRST && visitors.getAndIncrement() == 0) {
                closed.await(1, TimeUnit.MINUTES);
                return;
            }
            say(visitor, "220 welcome");
            talk(visitor);
        } catch (IOException | InterruptedException | GeneralSecurityException e) {
            // The visitor or the test has gone.
        }
    }

    private void talk(Socket visitor) throws IOException, InterruptedException, GeneralSecurityException {
        var in = new BufferedReader(new InputStreamReader(visitor.getInputStream(), UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (!(visitor instanceof SSLSocket)) {
                heard.add(line);
            }
            if (line.startsWith("STARTTLS")) {
                say(visitor, "220 go ahead");
                talk(safe(visitor));
                return;
            }
            if (line.startsWith("DATA")) {
                if (!isTaken(visitor, in)) {
                    return;
                }
            } else {
                say(visitor, answer(line));
            }
        }
    }

    private String answer(String line) {
        if (line.startsWith("EHLO")) {
            return manner == Manner.WANTS_TLS
                    ? "250-odd\r\n250-STARTTLS\r\n250 AUTH PLAIN"
                    : "250-odd\r\n250 AUTH PLAIN";
        }
        if (line.startsWith("AUTH")) {
            return "235 welcome";
        }
        if (line.startsWith("RCPT") && (manner == Manner.REFUSES || manner == Manner.PUTS_OFF)) {
            refused.incrementAndGet();
            return manner == Manner.REFUSES ? "550 no such person here" : "450 come again later";
        }
        return "250 fine";
    }

    /** @return false where the conversation is over */
    private boolean isTaken(Socket visitor, BufferedReader in) throws IOException, InterruptedException {
        begun.incrementAndGet();
        say(visitor, "354 go ahead");
        if (manner == Manner.BREAKS_OFF) {
            in.readLine();
            return false;
        }
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line.startsWith("Message-ID:")) {
                messageIds.add(line.substring("Message-ID:".length()).strip());
            }
        }
        taken.incrementAndGet();
        if (manner == Manner.SAYS_NOTHING) {
            return false;
        }
        var gone = manner == Manner.SLOW && closed.await(3, TimeUnit.SECONDS);
        say(visitor, gone ? "421 closing" : "250 taken");
        return true;
    }

    private static Socket safe(Socket visitor) throws IOException, GeneralSecurityException {
        var password = "changeit".toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        try (var file = GreenMail.class.getResourceAsStream("/greenmail.p12")) {
            store.load(file, password);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        var tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        var socket = (SSLSocket) tls.getSocketFactory().createSocket(visitor, null, visitor.getPort(), true);
        socket.setUseClientMode(false);
        return socket;
    }

    private static void say(Socket visitor, String line) throws IOException {
        visitor.getOutputStream().write((line + "\r\n").getBytes(UTF_8));
        visitor.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        door.close();
    }
}
