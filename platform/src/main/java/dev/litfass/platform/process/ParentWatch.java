package dev.litfass.platform.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends this process when the program that holds the other end of its standard input is gone, however it went. */
public final class ParentWatch {

    private static final Logger log = LoggerFactory.getLogger(ParentWatch.class);

    private ParentWatch() {}

    /** Watches the stream on a thread of its own and runs {@code whenGone} at its end. */
    public static void start(InputStream otherEnd, Runnable whenGone) {
        var watcher = new Thread(() -> watch(otherEnd, whenGone), "parent-watch");
        watcher.setDaemon(true);
        watcher.start();
    }

    private static void watch(InputStream otherEnd, Runnable whenGone) {
        try {
            otherEnd.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            log.debug("Standard input broke", e);
        }
        log.info("The program that started this one is gone, stopping");
        whenGone.run();
    }
}
