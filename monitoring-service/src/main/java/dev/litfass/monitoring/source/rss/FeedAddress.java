package dev.litfass.monitoring.source.rss;

import static dev.litfass.monitoring.MonitoringProblem.FEED_NOT_ACCEPTED;

import dev.litfass.kernel.KernelSettings;
import dev.litfass.kernel.upstream.Blocking;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets only addresses of the open web pass. A name is resolved once, every address it has is checked, and the one
 * that is used is pinned, so that a name which changes its mind between the check and the call gains nothing.
 */
@Component
public class FeedAddress implements AutoCloseable {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final Blocking names = new Blocking("feed-names");
    private final boolean desk;

    FeedAddress(KernelSettings kernel) {
        this.desk = kernel.desk();
    }

    /** The address, if it may be read; refuses it in words if not. */
    public Mono<String> require(String url) {
        return pinned(url).map(pinned -> pinned.uri().toString());
    }

    /** The address together with the machine it stands for. */
    Mono<Pinned> pinned(String url) {
        return Mono.fromSupplier(() -> parsed(url)).flatMap(uri -> names.call(() -> resolved(uri)));
    }

    private static URI parsed(String url) {
        try {
            var uri = new URI(url);
            if (uri.getHost() == null
                    || !SCHEMES.contains(String.valueOf(uri.getScheme()))
                    || uri.getUserInfo() != null) {
                throw FEED_NOT_ACCEPTED.because("give an address that begins with https:// or http://");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw FEED_NOT_ACCEPTED.because("this is not an address");
        }
    }

    private Pinned resolved(URI uri) {
        try {
            var all = List.of(InetAddress.getAllByName(uri.getHost()));
            if (!all.stream().allMatch(this::isOpen)) {
                throw FEED_NOT_ACCEPTED.because("%s is not an address of the open web", uri.getHost());
            }
            return new Pinned(uri, all.get(0));
        } catch (UnknownHostException e) {
            throw FEED_NOT_ACCEPTED.because("the name %s is not known", uri.getHost());
        }
    }

    private boolean isOpen(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return desk;
        }
        return !(address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isSpecial(address));
    }

    /** What the JDK does not call private: carrier NAT, unique local, mapped, NAT64, 6to4 and reserved ranges. */
    private static boolean isSpecial(InetAddress address) {
        var bytes = address.getAddress();
        var first = bytes[0] & 0xFF;
        var second = bytes[1] & 0xFF;
        if (address instanceof Inet4Address) {
            return first == 0
                    || first >= 224
                    || (first == 100 && second >= 64 && second < 128)
                    || (first == 192 && second == 0)
                    || (first == 198 && (second == 18 || second == 19));
        }
        return address instanceof Inet6Address v6
                && ((first & 0xFE) == 0xFC
                        || v6.isIPv4CompatibleAddress()
                        || (first == 0x20 && second == 0x02)
                        || (first == 0x00 && second == 0x64));
    }

    @Override
    public void close() {
        names.close();
    }

    /** An address and the machine that was checked. */
    record Pinned(URI uri, InetAddress machine) {}
}
