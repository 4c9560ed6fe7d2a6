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
 * @param options what it wants to know of a post that others do not ask
 */
public record NetworkProfile(
        NetworkLimits limits,
        List<Allowance> allowances,
        Class<? extends Prepared> prepared,
        Pricing pricing,
        NetworkOptions options) {

    /** One that charges nothing, and asks nothing that others do not. */
    public NetworkProfile(NetworkLimits limits, List<Allowance> allowances, Class<? extends Prepared> prepared) {
        this(limits, allowances, prepared, Pricing.FREE, NetworkOptions.NONE);
    }

    /** One that asks nothing that others do not. */
    public NetworkProfile(
            NetworkLimits limits, List<Allowance> allowances, Class<? extends Prepared> prepared, Pricing pricing) {
        this(limits, allowances, prepared, pricing, NetworkOptions.NONE);
    }

    /** One that charges nothing. */
    public NetworkProfile(
            NetworkLimits limits,
            List<Allowance> allowances,
            Class<? extends Prepared> prepared,
            NetworkOptions options) {
        this(limits, allowances, prepared, Pricing.FREE, options);
    }

    public Network network() {
        return limits.network();
    }

    /** A network that says nothing of itself: people publish there by hand. */
    static NetworkProfile unlimited(Network network) {
        return new NetworkProfile(NetworkLimits.of(network, TextCounter.GRAPHEMES), List.of(), Prepared.Nothing.class);
    }
}
