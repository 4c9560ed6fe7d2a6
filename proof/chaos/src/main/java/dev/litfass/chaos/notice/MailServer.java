package dev.litfass.chaos.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A mail server that takes every mail and writes down which and to whom. Each so many mails it ends as if it were killed:
 * either before it has kept one that was sent whole, or after it has kept it and before it says so.
 */
public final class MailServer {

    private static final int BACKLOG = 50;
    private static final int LIVES_FOR = 2;

    private final Path kept;
    private final int livesFor;
    private int came;

    private MailServer(Path kept, int livesFor) {
        this.kept = kept;
        this.livesFor = livesFor;
    }

    /** @param arguments the port, the file that it appends to, and after how many mails it ends; 0 for never */
    public static void main(String[] arguments) throws IOException {
        var server = new MailServer(Path.of(arguments[1]), Integer.parseInt(arguments[LIVES_FOR]));
        var talks = Executors.newCachedThreadPool();
        try (var door = new ServerSocket(Integer.parseInt(arguments[0]), BACKLOG, InetAddress.getLoopbackAddress())) {
            while (true) {
                var visitor = door.accept();
                talks.execute(() -> server.serve(visitor));
            }
        }
    }

    private void serve(Socket visitor) {
        try (visitor) {
            talk(visitor);
        } catch (IOException e) {
            // The visitor has gone; what it wanted to say it says again.
        }
    }

    private void talk(Socket visitor) throws IOException {
        var in = new BufferedReader(new InputStreamReader(visitor.getInputStream(), UTF_8));
        say(visitor, "220 chaos");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("DATA")) {
                say(visitor, "354 go ahead");
                keep(headers(in));
                say(visitor, "250 taken");
            } else if (command.startsWith("QUIT")) {
                say(visitor, "221 bye");
                return;
            } else {
                say(visitor, "250 fine");
            }
        }
    }

    /** Reads a mail to its end. */
    private static Map<String, String> headers(BufferedReader in) throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        var body = false;
        var line = in.readLine();
        for (; line != null && !line.equals("."); line = in.readLine()) {
            body = body || line.isEmpty();
            var colon = line.indexOf(':');
            if (!body && colon > 0 && !line.startsWith(" ")) {
                headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        if (line == null) {
            throw new IOException("cut off");
        }
        return headers;
    }

    private synchronized void keep(Map<String, String> headers) throws IOException {
        var ends = livesFor > 0 && ++came % livesFor == 0;
        if (!ends || ThreadLocalRandom.current().nextBoolean()) {
            Files.writeString(
                    kept,
                    headers.get("Message-ID") + "\t" + headers.get("To") + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        if (ends) {
            Runtime.getRuntime().halt(1);
        }
    }

    private static void say(Socket visitor, String line) throws IOException {
        visitor.getOutputStream().write((line + "\r\n").getBytes(UTF_8));
    }
}
