package dev.litfass.launcher;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A terminal whose words a test can read. */
class Screen {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(new PrintStream(written, true, StandardCharsets.UTF_8));

    Terminal terminal() {
        return terminal;
    }

    String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    void await(String words) {
        Await.until("\"" + words + "\"", this::text, () -> text().contains(words));
    }
}
