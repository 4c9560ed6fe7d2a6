package dev.litfass.clients.hook;

import static dev.litfass.clients.ClientsProblem.HOOK_ADDRESS_NOT_ACCEPTED;

import dev.litfass.platform.outbound.AddressRefused;
import dev.litfass.platform.outbound.OutboundPolicy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Reads the address of a hook as it was typed; what its name stands for is judged when it is connected to. */
final class HookAddress {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private HookAddress() {}

    /** @param desk true where receivers on this machine may be reached, and without TLS */
    static String of(String typed, boolean desk) {
        try {
            var uri = new URI(typed.strip());
            new OutboundPolicy(desk).require(uri);
            if (!"https".equalsIgnoreCase(uri.getScheme()) && !(desk && THIS_MACHINE.contains(uri.getHost()))) {
                throw HOOK_ADDRESS_NOT_ACCEPTED.because("give an address that begins with https://");
            }
            if (uri.getRawFragment() != null) {
                throw HOOK_ADDRESS_NOT_ACCEPTED.because("leave out what stands from # on");
            }
            return uri.toString();
        } catch (AddressRefused e) {
            throw HOOK_ADDRESS_NOT_ACCEPTED.because("%s", e.why());
        } catch (URISyntaxException e) {
            throw HOOK_ADDRESS_NOT_ACCEPTED.because("this is not an address");
        }
    }
}
