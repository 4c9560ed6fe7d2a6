package dev.litfass.content.network;

import dev.litfass.contracts.network.Network;
import java.util.List;

/**
 * What one network is like, as its own package says it.
 *
 * @param limits what its servers allow that say nothing else of themselves
 * @param allowances how many posts an account may make, where the network's documentation says so
 * @param prepared the kind of what its connector makes ready
 * @param pricing what it charges for a post
 */
public record NetworkProfile(
        NetworkLimits limits, List<Allowance> allowances, Class<? extends Prepared> prepared, Pricing pricing) {

    /** One that charges nothing. */
    public NetworkProfile(NetworkLimits limits, List<Allowance> allowances, Class<? extends Prepared> prepared) {
        this(limits, allowances, prepared, Pricing.FREE);
    }

    public Network network() {
        return limits.network();
    }

    /** A network that says nothing of itself: people publish there by hand. */
    static NetworkProfile unlimited(Network network) {
        return new NetworkProfile(NetworkLimits.of(network, TextCounter.GRAPHEMES), List.of(), Prepared.Nothing.class);
    }
}
