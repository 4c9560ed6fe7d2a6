package dev.litfass.gateway.limit;

import dev.litfass.platform.session.SourceNetwork;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Where a request comes from: the other end of its connection, or, where that is a proxy of ours, the last address in
 * {@code X-Forwarded-For} that is none of ours. What stands before it the caller may have written.
 */
@Component
public class SourceAddress {

    static final String HEADER = "X-Forwarded-For";

    private static final int MOST_HOPS = 20;

    private final List<IpSubnetFilterRule> trusted;

    SourceAddress(ProxySettings settings) {
        this.trusted = settings.trusted().stream().map(SourceAddress::network).toList();
    }

    /** The source as it is counted. */
    String networkOf(ServerHttpRequest request) {
        return SourceNetwork.of(of(request)).value();
    }

    /** The address, in numbers. */
    public String of(ServerHttpRequest request) {
        var remote = request.getRemoteAddress();
        var address = remote == null ? null : remote.getAddress();
        if (address == null) {
            return InetAddress.getLoopbackAddress().getHostAddress();
        }
        var hops = String.join(",", request.getHeaders().getOrEmpty(HEADER)).split(",", -1);
        for (int hop = hops.length - 1; hop >= Math.max(0, hops.length - MOST_HOPS) && isOurs(address); hop--) {
            var before = address(hops[hop].strip());
            if (before == null) {
                break;
            }
            address = before;
        }
        return address.getHostAddress();
    }

    private boolean isOurs(InetAddress address) {
        var socket = new InetSocketAddress(address, 0);
        return trusted.stream().anyMatch(network -> network.matches(socket));
    }

    /** An address in numbers; a name is none, nobody is asked for it. */
    private static @Nullable InetAddress address(String text) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(text);
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static IpSubnetFilterRule network(String text) {
        var slash = text.indexOf('/');
        var address = address(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            throw new IllegalArgumentException("litfass.proxies.trusted: not an address or a network: " + text);
        }
        var bits = slash < 0 ? address.getAddress().length * 8 : Integer.parseInt(text.substring(slash + 1));
        return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
    }
}
