package dev.litfass.bench;

import dev.litfass.harness.ChildProcess;
import dev.litfass.harness.LocalPorts;
import dev.litfass.harness.ServiceClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a read through the gateway costs beside a proxy that only hands on, both before the same upstream. */
final class GatewayCost {

    private static final int CONNECTIONS = 32;
    private static final int MEGABYTES = 256;
    private static final Duration START = Duration.ofMinutes(3);
    private static final String EMAIL = "bench@litfass.example";
    private static final String PASSWORD = "drei-brezeln-am-kanal";
    private static final String HEAD = """
            | before the upstream | requests/s | p50 ms | p99 ms | CPU µs |
            |---|---|---|---|---|""";

    private final Duration turn;
    private final int rounds;
    private final Duration warmUp;

    /**
     * @param turn how long one is asked before it is the other's turn
     * @param warmUp how long each is asked before anything counts
     */
    GatewayCost(Duration turn, int rounds, Duration warmUp) {
        this.turn = turn;
        this.rounds = rounds;
        this.warmUp = warmUp;
    }

    /** Of each round, what both took. */
    record Round(Turns gateway, Turns proxy) {

        double ratio() {
            return gateway.serviceMillis() / proxy.serviceMillis();
        }
    }

    private record Asked(String url, ServiceClient caller, ChildProcess process) {

        Turns turns(Duration turn) {
            var turns = new Turns(process, null);
            turns.take(CONNECTIONS, turn, () -> caller.get(url).success());
            return turns;
        }
    }

    List<Round> run() {
        try (var fixture =
                new Fixture(Map.of("LITFASS_FIRST_ADMIN_EMAIL", EMAIL, "LITFASS_FIRST_ADMIN_PASSWORD", PASSWORD))) {
            var upstream = LocalPorts.free();
            started(fixture, "upstream", Upstream.class, upstream);
            var proxy = proxy(fixture, upstream);
            var gateway = gateway(fixture, upstream);
            List.of(proxy, gateway).forEach(asked -> asked.turns(warmUp));
            var measured = new ArrayList<Round>();
            for (var round = 0; round < rounds; round++) {
                measured.add(new Round(gateway.turns(turn), proxy.turns(turn)));
            }
            fixture.succeeded();
            return measured;
        }
    }

    private static Asked proxy(Fixture fixture, int upstream) {
        var port = LocalPorts.free();
        var process = started(fixture, "proxy", BareProxy.class, port, Integer.toString(upstream));
        return new Asked(posts(port), ServiceClient.withoutToken(), process);
    }

    private static Asked gateway(Fixture fixture, int upstream) {
        var port = LocalPorts.free();
        var process = fixture.gateway(port, "http://127.0.0.1:" + upstream);
        var caller = ServiceClient.sending(() -> Map.of("X-Litfass-Csrf", "1"));
        caller.retrying()
                .post("http://127.0.0.1:" + port + "/session", Map.of("email", EMAIL, "password", PASSWORD))
                .success();
        return new Asked(posts(port), caller, process);
    }

    private static ChildProcess started(Fixture fixture, String name, Class<?> main, int port, String... more) {
        var arguments = new ArrayList<>(List.of(Integer.toString(port)));
        arguments.addAll(List.of(more));
        return fixture.group()
                .program(name, port, MEGABYTES, main, arguments.toArray(String[]::new))
                .start()
                .awaitReady(START);
    }

    private static String posts(int port) {
        return "http://127.0.0.1:" + port + "/api/posts?limit=50";
    }

    /** The middle round as a table, and the ratio of CPU in all of them. */
    static List<String> table(List<Round> rounds) {
        var sorted = new ArrayList<>(rounds);
        sorted.sort((a, b) -> Double.compare(a.ratio(), b.ratio()));
        var middle = sorted.get(sorted.size() / 2);
        var lines = new ArrayList<>(HEAD.lines().toList());
        lines.add(line("gateway", middle.gateway()));
        lines.add(line("bare proxy", middle.proxy()));
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "CPU of the gateway per request, in bare proxies: %.2f (%.2f to %.2f in %d rounds)",
                middle.ratio(),
                sorted.get(0).ratio(),
                sorted.get(sorted.size() - 1).ratio(),
                sorted.size()));
        return lines;
    }

    private static String line(String name, Turns turns) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.1f | %.1f | %.0f |",
                name,
                turns.perSecond(),
                turns.quantile(0.5),
                turns.quantile(0.99),
                turns.serviceMillis() * 1_000);
    }
}
