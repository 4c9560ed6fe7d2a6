package dev.litfass.gateway.limit;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Where a request comes from: the address of the connection or, where that is a trusted proxy's, the last one in
 * {@code X-Forwarded-For} that is not. An IPv6 source is its /64, since whoever has one address of it has them all.
 */
@Component
public class SourceAddress {

    private static final String FORWARDED = "X-Forwarded-For";
    private static final int MOST_HOPS = 20;

    private final List<IpSubnetFilterRule> proxies;

    SourceAddress(LimitSettings settings) {
        this.proxies =
                settings.trustedProxies().stream().map(SourceAddress::network).toList();
    }

    private static IpSubnetFilterRule network(String cidr) {
        var slash = cidr.indexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException("a trusted proxy is a network such as 10.0.0.0/8");
        }
        return new IpSubnetFilterRule(
                cidr.substring(0, slash), Integer.parseInt(cidr.substring(slash + 1)), IpFilterRuleType.ACCEPT);
    }

    /** The source of the request in a form that is the same for the same source. */
    public String of(ServerWebExchange exchange) {
        var remote = exchange.getRequest().getRemoteAddress();
        if (remote == null || remote.getAddress() == null) {
            return "unknown";
        }
        var address = remote.getAddress();
        var hops = exchange.getRequest().getHeaders().getOrEmpty(FORWARDED).stream()
                .flatMap(header -> Arrays.stream(header.split(",", MOST_HOPS)))
                .toList();
        for (int i = hops.size() - 1; i >= 0 && isTrusted(address); i--) {
            var before = parsed(hops.get(i));
            if (before == null) {
                break;
            }
            address = before;
        }
        return text(address);
    }

    private boolean isTrusted(InetAddress address) {
        return proxies.stream().anyMatch(proxy -> proxy.matches(new InetSocketAddress(address, 0)));
    }

    private static @Nullable InetAddress parsed(String hop) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(hop.strip());
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static String text(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length == 4) {
            return NetUtil.toAddressString(address);
        }
        Arrays.fill(bytes, 8, 16, (byte) 0);
        return NetUtil.bytesToIpAddress(bytes) + "/64";
    }
}
