package dev.litfass.platform.outbound;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which machines belong to the open internet (IANA's registries of special-purpose addresses, read 2026-11). Of IPv4 it
 * is everything but the ranges below, of IPv6 only what has been allocated at all (2000::/3), less the ranges below.
 */
final class AddressRanges {

    private static final int IPV6 = 16;
    private static final Range MAPPED = Range.of("::ffff:0:0/96");
    private static final Range ALLOCATED = Range.of("2000::/3");

    private static final List<Range> SPECIAL = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // carrier NAT
                    "127.0.0.0/8", // loopback
                    "169.254.0.0/16", // link-local, and the metadata of clouds
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocol assignments
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // 6to4 relays
                    "192.168.0.0/16", // private
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, and broadcast
                    "2001::/23", // protocol assignments: Teredo, ORCHID
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4: an IPv4 address inside
                    "3fff::/20" // documentation
                    )
            .map(Range::of)
            .toList();

    private AddressRanges() {}

    /** @param address four or sixteen bytes */
    static boolean isPublic(byte[] address) {
        var plain = unmapped(address);
        return (plain.length != IPV6 || ALLOCATED.contains(plain))
                && SPECIAL.stream().noneMatch(range -> range.contains(plain));
    }

    /** An IPv4 address in the clothes of IPv6 is judged as what it is. */
    private static byte[] unmapped(byte[] address) {
        return MAPPED.contains(address) ? Arrays.copyOfRange(address, IPV6 - 4, IPV6) : address;
    }

    /** The addresses that begin with the same bits. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Range(byte[] prefix, int bits) {

        static Range of(String text) {
            var slash = text.indexOf('/');
            var prefix = NetUtil.createByteArrayFromIpAddressString(text.substring(0, slash));
            return new Range(Objects.requireNonNull(prefix), Integer.parseInt(text.substring(slash + 1)));
        }

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                var bit = 0x80 >> i % 8;
                if ((address[i / 8] & bit) != (prefix[i / 8] & bit)) {
                    return false;
                }
            }
            return true;
        }
    }
}
