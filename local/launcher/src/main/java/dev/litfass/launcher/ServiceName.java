package dev.litfass.launcher;

import java.util.Locale;

/** The four services, in the order in which they are started. */
enum ServiceName {
    /** 40 MB at rest, and three passwords hashed at once at 19 MiB each, all of it in the two thirds of the old generation. */
    CLIENTS("clients-service", 1, 160),
    CONTENT("content-service", 2, 160),
    MONITORING("monitoring-service", 3, 160),
    GATEWAY("gateway", 0, 128);

    private final String folder;
    private final int portOffset;
    private final int heapMegabytes;

    ServiceName(String folder, int portOffset, int heapMegabytes) {
        this.folder = folder;
        this.portOffset = portOffset;
        this.heapMegabytes = heapMegabytes;
    }

    /** The module's folder, which is also what people call the service. */
    String folder() {
        return folder;
    }

    int portOffset() {
        return portOffset;
    }

    /** What is enough on a desk; production decides for itself. */
    int heapMegabytes() {
        return heapMegabytes;
    }

    String variable() {
        return name().toUpperCase(Locale.ROOT);
    }
}
