package dev.litfass.testsupport;

import java.util.stream.Stream;

/** Addresses that nothing of ours may connect to, in every spelling we know: each class that calls out is tried with all. */
public final class ForbiddenAddresses {

    private ForbiddenAddresses() {}

    /**
     * Refused everywhere, also on a desk.
     *
     * @param port on which a test listens on this machine, so that a call that goes out is seen
     */
    public static Stream<String> always(int port) {
        return Stream.of(
                        // this machine, as it should not be written
                        "localhost.:%d",
                        "foo.localhost:%d",
                        "foo.localhost.:%d",
                        "2130706433:%d",
                        "0x7f000001:%d",
                        "0x7f.0.0.1:%d",
                        "0x7f.1:%d",
                        "017700000001:%d",
                        "0177.0.0.1:%d",
                        "127.1:%d",
                        "127.0.1:%d",
                        "127.0.0.01:%d",
                        "127.0.0.1.:%d",
                        "0:%d",
                        "0.0.0.0:%d",
                        "[::]:%d",
                        "[::127.0.0.1]:%d",
                        "[::ffff:0:127.0.0.1]:%d",
                        "[64:ff9b::7f00:1]:%d",
                        "[64:ff9b:1::7f00:1]:%d",
                        "[2002:7f00:1::]:%d",
                        "[::1%%25lo]:%d",
                        "\u2460\u2461\u2466.0.0.1:%d",
                        "127\u30020\u30020\u30021:%d",
                        "\uff4c\uff4f\uff43\uff41\uff4c\uff48\uff4f\uff53\uff54:%d",
                        "%%6cocalhost:%d",
                        "loc\u00adalhost:%d",
                        "name:word@localhost:%d",
                        "mastodon.example@127.0.0.1:%d",
                        // names that mean something only inside
                        "kubernetes:%d",
                        "kubernetes.default.svc:%d",
                        "kubernetes.default.svc.cluster.local:%d",
                        "printer.local:%d",
                        "metadata.google.internal:%d",
                        "nas.lan:%d",
                        "router.home.arpa:%d",
                        // machines that are not public
                        "10.0.0.1",
                        "172.16.0.1",
                        "172.31.255.255",
                        "192.168.0.1",
                        "100.64.0.1",
                        "169.254.169.254/latest/meta-data",
                        "192.0.0.1",
                        "192.0.2.1",
                        "192.88.99.1",
                        "198.18.0.1",
                        "198.51.100.1",
                        "203.0.113.1",
                        "224.0.0.1",
                        "255.255.255.255",
                        "[::ffff:10.0.0.1]",
                        "[::ffff:a00:1]",
                        "[64:ff9b::a00:1]",
                        "[100::1]",
                        "[2001::1]",
                        "[2001:20::1]",
                        "[2001:db8::1]",
                        "[2002:a00:1::]",
                        "[3fff::1]",
                        "[5f00::1]",
                        "[fc00::1]",
                        "[fd12::1]",
                        "[fe80::1]",
                        "[fec0::1]",
                        "[ff02::1]")
                .map(address -> address.contains("%") ? address.formatted(port) : address)
                .map(address -> "http://" + address + (address.contains("/") ? "" : "/"));
    }

    /** Refused but on a desk. */
    public static Stream<String> outside(int port) {
        return Stream.concat(
                always(port),
                Stream.of(
                        "http://localhost:" + port + "/",
                        "http://LOCALHOST:" + port + "/",
                        "http://127.0.0.1:" + port + "/",
                        "http://127.8.9.10:" + port + "/",
                        "http://[::1]:" + port + "/",
                        "http://[0:0:0:0:0:0:0:1]:" + port + "/",
                        "http://[::ffff:127.0.0.1]:" + port + "/",
                        "http://[::ffff:7f00:1]:" + port + "/"));
    }
}
