package dev.litfass.platform.outbound;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundPolicyTests {

    private static final OutboundPolicy OUTSIDE = new OutboundPolicy(false);
    private static final OutboundPolicy DESK = new OutboundPolicy(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost.",
                "https://foo.localhost",
                "https://kubernetes",
                "https://kubernetes.default.svc",
                "https://a.cluster.local",
                "https://printer.local",
                "https://metadata.google.internal",
                "https://mastodon.example.",
                "https://2130706433",
                "https://0x7f.1",
                "https://0177.0.0.1",
                "https://127.1",
                "https://1.2.3.04",
                "https://1.2.3.4.",
                "https://a.0x7f",
                "https://a.1",
                "https://a..b",
                "https://-a.example",
                "https://u:p@mastodon.example",
                "https://u@mastodon.example",
                "https://u@mein_blog.example",
                "https://_",
                "https://a_b.local",
                "https://[::1%25lo]",
                "https://10.0.0.1",
                "https://[::ffff:10.0.0.1]",
                "https://[fd00::1]",
                "ftp://mastodon.example",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "//mastodon.example",
                "mastodon.example",
                "https://",
                "",
                "https://mastodon.example:99999",
                "no address"
            })
    void refusesWhatIsNotTheOpenWeb(String url) {
        assertThatThrownBy(() -> OUTSIDE.require(url)).isInstanceOf(AddressRefused.class);
        assertThatThrownBy(() -> DESK.require(url)).isInstanceOf(AddressRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mastodon.example",
                "https://blog.example:8443/path?a=b",
                "http://MASTODON.Example/",
                "https://xn--bckerei-5wa.example",
                "https://a-b.1c.example",
                "http://93.184.215.14/feed",
                "http://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/",
                "https://locale.example",
                "https://mein_blog.example/feed",
                "HTTPS://mein_blog.example:8443/feed",
                "https://svc.example"
            })
    void letsTheOpenWebPass(String url) {
        assertThatCode(() -> OUTSIDE.require(url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:8090", "http://127.0.0.1:8090/a", "http://[::1]:8090", "http://127.8.9.10"})
    void letsThisMachinePassOnADeskOnly(String url) {
        assertThatCode(() -> DESK.require(url)).doesNotThrowAnyException();
        assertThatThrownBy(() -> OUTSIDE.require(url)).isInstanceOf(AddressRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.255.255.255",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.0.0",
                "169.254.255.255",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.0",
                "192.0.0.255",
                "192.0.2.0",
                "192.0.2.255",
                "192.88.99.0",
                "192.88.99.255",
                "192.168.0.0",
                "192.168.255.255",
                "198.18.0.0",
                "198.19.255.255",
                "198.51.100.0",
                "198.51.100.255",
                "203.0.113.0",
                "203.0.113.255",
                "224.0.0.0",
                "239.255.255.255",
                "240.0.0.0",
                "255.255.255.255",
                "::",
                "::1",
                "::2",
                "::8.8.8.8",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:0:8.8.8.8",
                "64:ff9b::8.8.8.8",
                "64:ff9b:1::8.8.8.8",
                "100::1",
                "2001::1",
                "2001:1ff:ffff::",
                "2001:20::1",
                "2001:db8::1",
                "2001:db8:ffff::",
                "2002::1",
                "2002:808:808::",
                "3fff::1",
                "3fff:fff::1",
                "5f00::1",
                "4000::1",
                "fc00::1",
                "fdff::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1"
            })
    void refusesANameThatStandsForAReservedMachine(String machine) throws UnknownHostException {
        var address = InetAddress.getByName(machine);

        assertThatThrownBy(() -> OUTSIDE.requireMachine("blog.example", address))
                .isInstanceOf(AddressRefused.class);
        assertThatThrownBy(() -> DESK.requireMachine("blog.example", address)).isInstanceOf(AddressRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.0.3.0",
                "192.88.98.255",
                "192.88.100.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "198.51.99.255",
                "198.51.101.0",
                "203.0.112.255",
                "203.0.114.0",
                "223.255.255.255",
                "1.0.0.0",
                "2001:200::",
                "2001:db7:ffff::",
                "2001:db9::",
                "2003::",
                "2001:ffff::1",
                "3ffe::1",
                "3fff:1000::",
                "2000::",
                "::ffff:8.8.8.8"
            })
    void letsTheNeighboursOfReservedRangesPass(String machine) throws UnknownHostException {
        var address = InetAddress.getByName(machine);

        assertThatCode(() -> OUTSIDE.requireMachine("blog.example", address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void aNameOfSomebodyElseDoesNotLeadToThisMachineEvenOnADesk(String machine) throws UnknownHostException {
        var address = InetAddress.getByName(machine);

        assertThatThrownBy(() -> DESK.requireMachine("rebind.example", address)).isInstanceOf(AddressRefused.class);
        assertThatCode(() -> DESK.requireMachine("localhost", address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "10.0.0.1"})
    void localhostIsThisMachine(String machine) throws UnknownHostException {
        var address = InetAddress.getByName(machine);

        assertThatThrownBy(() -> DESK.requireMachine("localhost", address)).isInstanceOf(AddressRefused.class);
    }
}
