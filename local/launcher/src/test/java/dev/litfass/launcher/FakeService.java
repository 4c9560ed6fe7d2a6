package dev.litfass.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A program that behaves like a service as far as the launcher can tell; the first argument says how badly. */
public final class FakeService {

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        String manner = arguments[0];
        System.out.println("I am a service that " + manner);
        if (manner.equals("dies")) {
            System.out.println("I cannot find my configuration");
            System.exit(3);
        }
        if (manner.equals("clings")) {
            Runtime.getRuntime().addShutdownHook(new Thread(FakeService::whateverIsAsked));
        }
        int port = Integer.parseInt(System.getenv("MANAGEMENT_SERVER_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/environment", exchange -> {
            byte[] body = System.getenv().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        untilParentIsGone();
        System.exit(0);
    }

    /** Also when the parent closes its standard input, which is a part of asking a program to end. */
    private static void whateverIsAsked() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().join());
    }

    /** As the services do on a desk: what reads from its parent ends with it. */
    private static void untilParentIsGone() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever sent.
            }
        } catch (IOException e) {
            System.exit(1);
        }
    }
}
