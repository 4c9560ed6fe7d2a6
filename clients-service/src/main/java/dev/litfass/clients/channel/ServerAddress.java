package dev.litfass.clients.channel;

import static dev.litfass.clients.ClientsProblem.SERVER_NOT_ACCEPTED;

import dev.litfass.kernel.network.Network;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Reads the address of a network's server, or of a page where a person publishes, as somebody typed it. */
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
        var mayHavePath = network == Network.WORDPRESS;
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
        var host = host(uri);
        var here = desk && THIS_MACHINE.contains(host) && "http".equals(uri.getScheme());
        var outside = "https".equals(uri.getScheme()) && host.contains(".") && !isNumeric(host);
        return uri.getRawUserInfo() == null && (here || outside);
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + host(uri) + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
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
