package dev.litfass.testsupport;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;

/** One WireMock per test process: networks stand under their own paths, our services under their names. */
public final class Stubs {

    private static final WireMockServer SERVER = start();

    private Stubs() {}

    public static WireMockServer server() {
        return SERVER;
    }

    private static WireMockServer start() {
        var server = new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        return server;
    }
}
