package dev.litfass.clients.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A mail server that lets anybody in, and then closes the connection amid each mail, or takes it very slowly. */
final class SmtpThatBreaks implements AutoCloseable {

    private final ServerSocket door;
    private final @Nullable Duration pause;
    private final boolean refusing;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    SmtpThatBreaks(int port) throws IOException {
        this(port, null);
    }

    /** @param pause how long it thinks before it takes a mail; null where it breaks each off */
    SmtpThatBreaks(int port, @Nullable Duration pause) throws IOException {
        this(port, pause, false);
    }

    /** One that knows none of the addresses. */
    static SmtpThatBreaks refusing(int port) throws IOException {
        return new SmtpThatBreaks(port, null, true);
    }

    private SmtpThatBreaks(int port, @Nullable Duration pause, boolean refusing) throws IOException {
        this.door = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
        this.pause = pause;
        this.refusing = refusing;
        var porter = new Thread(this::serve, "smtp-that-breaks");
        porter.setDaemon(true);
        porter.start();
    }

    /** How many mails it broke off. */
    int broken() {
        return broken.get();
    }

    /** How many mails it took. */
    int taken() {
        return taken.get();
    }

    /** How many addresses it refused. */
    int refused() {
        return refused.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var visitor = door.accept()) {
                talk(visitor);
            } catch (IOException | InterruptedException e) {
                // The visitor or the test has gone.
            }
        }
    }

    private void talk(Socket visitor) throws IOException, InterruptedException {
        var in = new BufferedReader(new InputStreamReader(visitor.getInputStream(), UTF_8));
        say(visitor, "220 welcome");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("EHLO")) {
                say(visitor, "250-odd\r\n250 AUTH PLAIN");
            } else if (line.startsWith("AUTH")) {
                say(visitor, "235 welcome");
            } else if (refusing && line.startsWith("RCPT")) {
                refused.incrementAndGet();
                say(visitor, "550 no such person here");
            } else if (line.startsWith("DATA")) {
                say(visitor, "354 go ahead");
                if (pause == null) {
                    in.readLine();
                    broken.incrementAndGet();
                    return;
                }
                while (!".".equals(in.readLine())) {}
                taken.incrementAndGet();
                var gone = closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
                say(visitor, gone ? "421 closing" : "250 taken");
            } else {
                say(visitor, "250 fine");
            }
        }
    }

    private static void say(Socket visitor, String line) throws IOException {
        visitor.getOutputStream().write((line + "\r\n").getBytes(UTF_8));
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        door.close();
    }
}
