package dev.litfass.platform.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends this process when the launcher that holds the other end of its standard input is gone, however it went. */
public final class ParentWatch {

    private static final Logger log = LoggerFactory.getLogger(ParentWatch.class);

    private ParentWatch() {}

    /** Watches the stream on a thread of its own and runs {@code whenGone} at its end. */
    public static void hold(InputStream otherEnd, Runnable whenGone) {
        var watcher = new Thread(() -> watch(otherEnd, whenGone), "leash");
        watcher.setDaemon(true);
        watcher.start();
    }

    private static void watch(InputStream otherEnd, Runnable whenGone) {
        try {
            otherEnd.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            log.debug("The leash broke", e);
        }
        log.info("The launcher is gone, stopping");
        whenGone.run();
    }
}
