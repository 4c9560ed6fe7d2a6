package dev.litfass.launcher;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A base from which all ports of a desk are free right now. */
    static Ports freePorts() {
        for (int attempt = 0; attempt < 100; attempt++) {
            var ports = new Ports(Math.min(freePort(), 63_000), Map.of());
            if (ports.needed(true).keySet().stream().allMatch(PortOwner::isFree)) {
                return ports;
            }
        }
        throw new IllegalStateException("This machine has no free ports");
    }
}
