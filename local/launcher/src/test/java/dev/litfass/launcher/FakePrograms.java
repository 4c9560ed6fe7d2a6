package dev.litfass.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Programs of fake services, and ports that are free for them. */
class FakePrograms {

    private FakePrograms() {}

    static Program that(String manner) {
        return Program.of(command(manner));
    }

    static List<String> command(String manner) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                FakeService.class.getName(),
                manner);
    }

    /** None of those that systems give to outgoing connections: one of them could get it before the program listens. */
    static int freePort() {
        return ThreadLocalRandom.current()
                .ints(12_000, 32_000)
                .filter(PortOwner::isFree)
                .findFirst()
                .orElseThrow();
    }

    /** A base from which all ports of a desk are free right now. */
    static Ports freePorts() {
        for (int attempt = 0; attempt < 100; attempt++) {
            var ports = new Ports(freePort(), Map.of());
            if (ports.needed(true).keySet().stream().allMatch(PortOwner::isFree)) {
                return ports;
            }
        }
        throw new IllegalStateException("This machine has no free ports");
    }
}
