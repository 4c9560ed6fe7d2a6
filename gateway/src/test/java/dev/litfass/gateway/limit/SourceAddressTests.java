package dev.litfass.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class SourceAddressTests {

    private final SourceAddress behindProxies =
            new SourceAddress(new ProxySettings(List.of("10.0.0.0/8", "2001:db8:a::/48", "192.0.2.7")));

    @Test
    void withoutAProxyOfOursTheHeaderSaysNothing() {
        var plain = new SourceAddress(new ProxySettings(List.of()));

        assertThat(plain.of(request("198.51.100.1", "203.0.113.9"))).isEqualTo("198.51.100.1");
        assertThat(behindProxies.of(request("198.51.100.1", "203.0.113.9"))).isEqualTo("198.51.100.1");
    }

    @Test
    void behindProxiesOfOursItIsTheLastAddressThatIsNoneOfOurs() {
        assertThat(behindProxies.of(request("10.1.2.3", "203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(behindProxies.of(request("10.1.2.3", "1.2.3.4, 203.0.113.9, 192.0.2.7")))
                .isEqualTo("203.0.113.9");
        assertThat(behindProxies.of(request("2001:db8:a::1", "2001:db8:b::2"))).isEqualTo("2001:db8:b:0:0:0:0:2");
    }

    @Test
    void whatIsNoAddressIsNotFollowed() {
        assertThat(behindProxies.of(request("10.1.2.3", "203.0.113.9, localhost")))
                .isEqualTo("10.1.2.3");
        assertThat(behindProxies.of(request("10.1.2.3", "10.9.9.9,".repeat(5_000) + "10.0.0.1")))
                .isEqualTo("10.9.9.9");
        assertThat(behindProxies.of(request("10.1.2.3", null))).isEqualTo("10.1.2.3");
    }

    @Test
    void aNetworkThatIsNoneIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new SourceAddress(new ProxySettings(List.of("proxy.example"))))
                .hasMessageContaining("proxy.example");
    }

    private static MockServerHttpRequest request(String from, @org.jspecify.annotations.Nullable String forwarded) {
        var request = MockServerHttpRequest.post("/session").remoteAddress(new InetSocketAddress(from, 4711));
        return (forwarded == null ? request : request.header(SourceAddress.HEADER, forwarded)).build();
    }
}
