package dev.litfass.clients.channel;

import static dev.litfass.clients.ClientsProblem.SERVER_NOT_ACCEPTED;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Reads the address of a network's server as somebody typed it. */
final class ServerAddress {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private ServerAddress() {}

    /**
     * The address without path and slash.
     *
     * @param desk true where servers on this machine may be reached, and without TLS
     */
    static String of(String typed, boolean desk) {
        var uri = parse(typed.contains("://") ? typed.strip() : "https://" + typed.strip());
        var host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        var onlyOrigin = uri.getUserInfo() == null
                && uri.getQuery() == null
                && uri.getFragment() == null
                && (uri.getPath().isEmpty() || uri.getPath().equals("/"));
        var here = desk && THIS_MACHINE.contains(host) && "http".equals(uri.getScheme());
        var outside = "https".equals(uri.getScheme()) && host.contains(".") && !isNumeric(host);
        if (!onlyOrigin || !(here || outside)) {
            throw SERVER_NOT_ACCEPTED.because("give the server's address like https://mastodon.example");
        }
        return uri.getScheme() + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
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
