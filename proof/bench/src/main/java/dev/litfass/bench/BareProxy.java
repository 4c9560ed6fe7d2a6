package dev.litfass.bench;

import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;

/** The least a proxy on the gateway's transport can do: it hands on request and answer, and looks at neither. */
final class BareProxy {

    private BareProxy() {}

    /** @param arguments the port, and the port of the upstream */
    public static void main(String[] arguments) {
        var upstream = HttpClient.create().host("127.0.0.1").port(Integer.parseInt(arguments[1]));
        HttpServer.create()
                .host("127.0.0.1")
                .port(Integer.parseInt(arguments[0]))
                .handle((request, response) -> upstream.headers(headers -> headers.set(request.requestHeaders()))
                        .request(request.method())
                        .uri(request.uri())
                        .send(request.receive().retain())
                        .responseConnection((answer, connection) -> {
                            response.status(answer.status()).headers(answer.responseHeaders());
                            return response.send(connection.inbound().receive().retain());
                        }))
                .bindNow()
                .onDispose()
                .block();
    }
}
