package dev.litfass.content.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.ContentTest;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import dev.litfass.platform.outbound.OutboundHttp;
import dev.litfass.platform.outbound.OutboundPolicy;
import dev.litfass.testsupport.ForbiddenAddresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Whatever stands as a channel's server, no connector connects to a machine that is not of the open web. */
class ForbiddenServersTests extends ContentTest {

    @Autowired
    private Networks networks;

    @Test
    void noConnectorConnectsToThem() throws IOException {
        try (var listening = new Listening()) {
            ForbiddenAddresses.always(listening.port())
                    .map(address -> address.replaceFirst("/$", ""))
                    .forEach(server -> Stream.of(
                                    Network.MASTODON, Network.BLUESKY, Network.WORDPRESS, Network.SIMULATOR)
                            .forEach(network -> {
                                var credential = credential(network, server);
                                var greeting = networks.connector(network)
                                        .greet(credential)
                                        .block();
                                networks.connector(network)
                                        .ownLimits(server)
                                        .onErrorComplete()
                                        .block();
                                assertThat(greeting)
                                        .as("%s at %s", network, server)
                                        .isInstanceOf(Greeting.Turned.class);
                            }));
            assertThat(listening.connections()).isZero();
        }
    }

    @Test
    void noCallOfAnyKindConnectsToThem() throws IOException {
        var calls = new NetworkCalls(
                new OutboundHttp(new OutboundPolicy(false)),
                JsonMapper.builder().build(),
                Clock.systemUTC());
        try (var listening = new Listening()) {
            ForbiddenAddresses.outside(listening.port())
                    .forEach(url -> Stream.<Mono<Reply>>of(
                                    calls.get(url, headers -> {}),
                                    calls.send(HttpMethod.POST, url, headers -> {}, Map.of()),
                                    calls.upload(url, headers -> {}, BodyInserters.fromValue("a")))
                            .forEach(call -> assertThat(call.block()).as(url).isInstanceOf(Reply.NotSent.class)));
            assertThat(listening.connections()).isZero();
        }
    }

    private static ChannelCredential credential(Network network, String server) {
        var channel = new ChannelCard(
                new ChannelId("inside-" + network),
                BAKERY,
                network,
                "Bäckerei",
                "bakery",
                server,
                ChannelCard.Status.LIVE);
        return new ChannelCredential(channel, "a:secret");
    }

    /** Counts who connects. */
    private static final class Listening implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicInteger connections = new AtomicInteger();

        Listening() throws IOException {
            var accepting = new Thread(this::accept, "listening");
            accepting.setDaemon(true);
            accepting.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        int connections() {
            return connections.get();
        }

        private void accept() {
            while (!socket.isClosed()) {
                try (var connection = socket.accept()) {
                    connections.incrementAndGet();
                } catch (IOException e) {
                    return;
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
