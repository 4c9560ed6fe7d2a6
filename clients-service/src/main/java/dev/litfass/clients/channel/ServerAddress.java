package dev.litfass.clients.channel;

import static dev.litfass.clients.ClientsProblem.SERVER_NOT_ACCEPTED;

import dev.litfass.contracts.network.Network;
import dev.litfass.platform.outbound.AddressRefused;
import dev.litfass.platform.outbound.OutboundPolicy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the address of a network's server, or of a page where a person publishes, as somebody typed it. Here it is
 * judged by its spelling; what its name stands for is judged by those who connect to it.
 */
final class ServerAddress {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private ServerAddress() {}

    /**
     * The address without a slash at the end; with a path only where the network has one.
     *
     * @param desk true where servers on this machine may be reached, and without TLS
     */
    static String of(String typed, Network network, boolean desk) {
        var uri = parse(typed.contains("://") ? typed.strip() : "https://" + typed.strip());
        var path = Objects.requireNonNullElse(uri.getRawPath(), "").replaceAll("/+$", "");
        var mayHavePath = network.mayHavePath();
        if (!isReachable(uri, desk)
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null
                || !(path.isEmpty() || mayHavePath)) {
            throw SERVER_NOT_ACCEPTED.because(
                    "give the server's address like %s",
                    mayHavePath ? "https://blog.example or https://example.org/blog" : "https://mastodon.example");
        }
        return origin(uri) + path;
    }

    /** The address of a page, for people to open, with all that belongs to it. */
    static String ofPage(String typed) {
        var uri = parse(typed.contains("://") ? typed.strip() : "https://" + typed.strip());
        if (!isReachable(uri, false)) {
            throw SERVER_NOT_ACCEPTED.because("give the page's address like https://www.xing.com/pages/example");
        }
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var fragment = uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment();
        return origin(uri) + Objects.requireNonNullElse(uri.getRawPath(), "") + query + fragment;
    }

    private static boolean isReachable(URI uri, boolean desk) {
        try {
            new OutboundPolicy(desk).require(uri);
        } catch (AddressRefused e) {
            return false;
        }
        var host = host(uri);
        return scheme(uri).equals("https")
                ? host.contains(".") && !isNumeric(host)
                : desk && THIS_MACHINE.contains(host);
    }

    private static String scheme(URI uri) {
        return String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    }

    private static String origin(URI uri) {
        return scheme(uri) + "://" + host(uri) + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    private static String host(URI uri) {
        return uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    }

    private static boolean isNumeric(String host) {
        return host.startsWith("[") || host.chars().allMatch(c -> Character.isDigit(c) || c == '.');
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw SERVER_NOT_ACCEPTED.because("this is not an address");
        }
    }
}
