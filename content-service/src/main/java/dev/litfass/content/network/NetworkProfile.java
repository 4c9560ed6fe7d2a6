package dev.litfass.content.network;

import dev.litfass.contracts.network.Network;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one network is like, as its own package says it.
 *
 * @param limits what its servers allow that say nothing else of themselves
 * @param allowances how many posts an account may make, where the network's documentation says so
 * @param prepared the kind of what its connector makes ready
 * @param pricing what it charges for a post
 * @param options what it wants to know of a post that others do not ask
 * @param version of its API; null where it has none
 */
public record NetworkProfile(
        NetworkLimits limits,
        List<Allowance> allowances,
        Class<? extends Prepared> prepared,
        Pricing pricing,
        NetworkOptions options,
        @Nullable ApiVersion version) {

    /** One that charges nothing, asks nothing that others do not, and whose API has no versions. */
    public NetworkProfile(NetworkLimits limits, List<Allowance> allowances, Class<? extends Prepared> prepared) {
        this(limits, allowances, prepared, Pricing.FREE, NetworkOptions.NONE, null);
    }

    /** The same that charges so much. */
    public NetworkProfile charging(Pricing prices) {
        return new NetworkProfile(limits, allowances, prepared, prices, options, version);
    }

    /** The same that asks this. */
    public NetworkProfile asking(NetworkOptions asked) {
        return new NetworkProfile(limits, allowances, prepared, pricing, asked, version);
    }

    /** The same with this version of its API. */
    public NetworkProfile by(ApiVersion used) {
        return new NetworkProfile(limits, allowances, prepared, pricing, options, used);
    }

    public Network network() {
        return limits.network();
    }

    /** A network that says nothing of itself: people publish there by hand. */
    static NetworkProfile unlimited(Network network) {
        return new NetworkProfile(NetworkLimits.of(network, TextCounter.GRAPHEMES), List.of(), Prepared.Nothing.class);
    }
}
