package dev.litfass.testsupport;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;

/** One WireMock per test process: networks stand under their own paths, our services under their names. */
public final class Stubs {

    /** As much as our services take. */
    private static final int LARGEST_HEADERS = 128 << 10;

    private static final WireMockServer SERVER = start();

    private Stubs() {}

    public static WireMockServer server() {
        return SERVER;
    }

    private static WireMockServer start() {
        var server = new WireMockServer(
                options().bindAddress("127.0.0.1").dynamicPort().jettyHeaderRequestSize(LARGEST_HEADERS));
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        return server;
    }
}
