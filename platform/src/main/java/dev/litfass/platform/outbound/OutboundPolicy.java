package dev.litfass.platform.outbound;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses of other machines may be called: names of the open internet and public addresses in their one plain
 * spelling. What only this machine, this network or this cluster knows is refused.
 *
 * @param desk true where this machine counts as the outside: then {@code localhost} and loopback addresses may be called
 */
public record OutboundPolicy(boolean desk) {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final String LOCALHOST = "localhost";
    private static final int LONGEST_NAME = 253;

    /** Ends of names that mean something only inside a network (RFC 6761, 6762, 8375, and what routers and clusters use). */
    private static final List<String> INSIDE = List.of(
            ".localhost",
            ".local",
            ".localdomain",
            ".internal",
            ".svc",
            ".intranet",
            ".private",
            ".corp",
            ".home",
            ".lan",
            ".home.arpa");

    /** At least two labels of letters, digits and hyphens, with no dot at the end. */
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)+");

    private static final int LONGEST_AUTHORITY = 260;

    /** A name and perhaps a port. */
    private static final Pattern AUTHORITY = Pattern.compile("([A-Za-z0-9._-]++)(?::\\d{1,4}|:[1-5]\\d{4})?");

    /** Four decimal numbers without leading zeros: no other way to write an IPv4 address is read. */
    private static final Pattern IPV4 =
            Pattern.compile("(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");

    /** A name whose last label is a number is taken for an address by some, so it is none for us. */
    private static final Pattern NUMBER_AT_THE_END = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");

    /** The address as it was given, if its spelling allows a call. */
    public URI require(String url) throws AddressRefused {
        try {
            var uri = new URI(url);
            require(uri);
            return uri;
        } catch (URISyntaxException e) {
            throw new AddressRefused("this is not an address");
        }
    }

    /** Refuses an address by its spelling alone; what its name stands for is checked when it is connected to. */
    public void require(URI uri) throws AddressRefused {
        if (!SCHEMES.contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))) {
            throw new AddressRefused("give an address that begins with https:// or http://");
        }
        if (uri.getRawUserInfo() != null
                || String.valueOf(uri.getRawAuthority()).contains("@")) {
            throw new AddressRefused("an address with a name or a password in it is not called");
        }
        var host = host(uri);
        if (host == null) {
            throw new AddressRefused("there is no readable name of a server in this address");
        }
        if (uri.getPort() > 0xFFFF) {
            throw new AddressRefused("there is no port of this number");
        }
        requireHost(host);
    }

    /** The host of an address; Java sees none where a name has an underscore, which real ones have. */
    static @Nullable String host(URI uri) {
        if (uri.getHost() != null || uri.getRawAuthority() == null) {
            return uri.getHost();
        }
        if (uri.getRawAuthority().length() > LONGEST_AUTHORITY) {
            return null;
        }
        var authority = AUTHORITY.matcher(uri.getRawAuthority());
        return authority.matches() && authority.group(1).contains("_") ? authority.group(1) : null;
    }

    /** Refuses a host by its spelling alone. */
    void requireHost(String host) throws AddressRefused {
        var plain = host.toLowerCase(Locale.ROOT);
        var literal = literal(plain);
        if (literal != null ? !mayBe(literal, true) : !isName(plain)) {
            throw refused(host);
        }
    }

    /** Refuses a machine that a host stands for. */
    void requireMachine(String host, InetAddress machine) throws AddressRefused {
        var plain = host.toLowerCase(Locale.ROOT);
        var saysSo = plain.equals(LOCALHOST) || literal(plain) != null;
        if (!mayBe(machine.getAddress(), saysSo) || (plain.equals(LOCALHOST) && !machine.isLoopbackAddress())) {
            throw refused(host);
        }
    }

    /** Loopback is reached only by an address that says so: a name of somebody else's may not lead there. */
    private boolean mayBe(byte[] address, boolean saysSo) {
        return AddressRanges.isPublic(address) || (desk && saysSo && isLoopback(address));
    }

    private boolean isName(String host) {
        return (desk && host.equals(LOCALHOST))
                || (host.length() <= LONGEST_NAME
                        && NAME.matcher(host).matches()
                        && !NUMBER_AT_THE_END.matcher(host).matches()
                        && INSIDE.stream().noneMatch(host::endsWith));
    }

    private static boolean isLoopback(byte[] address) {
        if (address.length == 4) {
            return address[0] == 127;
        }
        var sum = 0;
        for (int i = 0; i < address.length - 1; i++) {
            sum |= address[i];
        }
        return sum == 0 && address[address.length - 1] == 1;
    }

    private static byte @Nullable [] literal(String host) {
        if (host.startsWith("[") && host.endsWith("]")) {
            return sixteen(host.substring(1, host.length() - 1));
        }
        return host.contains(":")
                ? sixteen(host)
                : IPV4.matcher(host).matches() ? NetUtil.createByteArrayFromIpAddressString(host) : null;
    }

    private static byte @Nullable [] sixteen(String host) {
        return host.contains("%") || !host.contains(":") ? null : NetUtil.createByteArrayFromIpAddressString(host);
    }

    private static AddressRefused refused(String host) {
        return new AddressRefused("%s is not an address of the open web".formatted(host));
    }
}
