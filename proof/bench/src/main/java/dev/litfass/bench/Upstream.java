package dev.litfass.bench;

import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;

/** A service that does nothing: it answers every request with the same 2 kB of JSON. */
final class Upstream {

    private static final String BODY = "{\"items\":[\"%s\"]}".formatted("Grüße aus der Backstube! ".repeat(80));

    private Upstream() {}

    /** @param arguments the port */
    public static void main(String[] arguments) {
        HttpServer.create()
                .host("127.0.0.1")
                .port(Integer.parseInt(arguments[0]))
                .handle((request, response) ->
                        response.header("Content-Type", "application/json").sendString(Mono.just(BODY)))
                .bindNow()
                .onDispose()
                .block();
    }
}
