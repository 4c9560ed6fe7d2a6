package dev.litfass.content.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Where nobody listens: a connection is refused there. */
public final class Nobody {

    private Nobody() {}

    public static String address() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }
    }
}
