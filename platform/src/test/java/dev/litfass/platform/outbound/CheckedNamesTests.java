package dev.litfass.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.netty.resources.ConnectionProvider;

class CheckedNamesTests {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "::1", "fd00::1"})
    void oneForbiddenMachineAmongManyIsEnough(String machine) {
        var dns = new Names(Map.of("blog.example", List.of("93.184.215.14", machine)));

        assertThat(failure(dns, "http://blog.example/")).isInstanceOf(AddressRefused.class);
    }

    @Test
    void anUnknownNameIsNotRefusedButUnknown() {
        assertThat(failure(new Names(Map.of()), "http://blog.example/")).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void aNameIsAskedOnceForACall() {
        var dns = new Names(Map.of("blog.example", List.of("127.0.0.1")));

        failure(dns, "http://blog.example/");

        assertThat(dns.asked.get()).isOne();
    }

    @Test
    void aRefusedNameIsNotEvenAsked() {
        var dns = new Names(Map.of("a.internal", List.of("93.184.215.14")));

        assertThat(failure(dns, "http://a.internal/")).isInstanceOf(AddressRefused.class);
        assertThat(dns.asked.get()).isZero();
    }

    /** The second answer leads inside; it is judged like the first. */
    @Test
    void aNameThatChangesItsMindIsCheckedAtEachCall() {
        var dns = new Names(Map.of("blog.example", List.of("127.0.0.1")));
        var http = new OutboundHttp(new OutboundPolicy(true), dns, UnaryOperator.identity());

        assertThat(http.require("http://blog.example/").materialize().block().getThrowable())
                .isInstanceOf(AddressRefused.class);
        assertThat(call(http, "http://blog.example:1/")).isInstanceOf(AddressRefused.class);
    }

    @Test
    void anAddressThatIsWrittenOutIsCheckedAtTheConnection() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var http = new OutboundHttp(new OutboundPolicy(false));

            assertThat(call(http, "http://127.0.0.1:" + socket.getLocalPort() + "/"))
                    .isInstanceOf(AddressRefused.class);
            assertThat(call(http, "http://[::1]:" + socket.getLocalPort() + "/"))
                    .isInstanceOf(AddressRefused.class);
        }
    }

    private static Throwable failure(Names dns, String url) {
        return call(new OutboundHttp(new OutboundPolicy(false), dns, UnaryOperator.identity()), url);
    }

    /** Straight to the client, as one would who forgot to look at the address before. */
    private static Throwable call(OutboundHttp http, String url) {
        return http.client(ConnectionProvider.newConnection())
                .get()
                .uri(url)
                .response()
                .materialize()
                .block(Duration.ofSeconds(20))
                .getThrowable();
    }

    /** Answers for names without a network. */
    private static final class Names extends AddressResolverGroup<InetSocketAddress> {

        private final Map<String, List<String>> known;
        private final AtomicInteger asked = new AtomicInteger();

        Names(Map<String, List<String>> known) {
            this.known = known;
        }

        @Override
        protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
            return new InetNameResolver(executor) {
                @Override
                protected void doResolve(String name, Promise<InetAddress> promise) throws Exception {
                    throw new UnsupportedOperationException("all addresses are asked for");
                }

                @Override
                protected void doResolveAll(String name, Promise<List<InetAddress>> promise) throws Exception {
                    asked.incrementAndGet();
                    if (!known.containsKey(name)) {
                        throw new UnknownHostException(name);
                    }
                    var machines = new ArrayList<InetAddress>();
                    for (var machine : known.get(name)) {
                        machines.add(InetAddress.getByName(machine));
                    }
                    promise.setSuccess(machines);
                }
            }.asAddressResolver();
        }
    }
}
