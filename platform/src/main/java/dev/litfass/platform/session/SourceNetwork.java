package dev.litfass.platform.session;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, as far as one party can be told from another: an IPv4 address, or the /64 of an IPv6
 * address, since whoever has one address of a /64 has them all.
 */
public record SourceNetwork(String value) {

    private static final int IPV4 = 4;
    private static final int PREFIX = 8;
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

    /** Reads an address in numbers; a name is refused, nobody is asked for it. */
    public static SourceNetwork of(String address) {
        var zone = address.indexOf('%');
        var bytes = NetUtil.createByteArrayFromIpAddressString(zone < 0 ? address : address.substring(0, zone));
        if (bytes == null) {
            throw INVALID_REQUEST.because("the source is not an address");
        }
        var hex = HexFormat.of();
        if (bytes.length == IPV4) {
            return new SourceNetwork(hex.formatHex(bytes));
        }
        return Arrays.equals(bytes, 0, MAPPED.length, MAPPED, 0, MAPPED.length)
                ? new SourceNetwork(hex.formatHex(bytes, MAPPED.length, bytes.length))
                : new SourceNetwork(hex.formatHex(bytes, 0, PREFIX) + "/64");
    }
}
