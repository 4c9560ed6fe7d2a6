package dev.litfass.testsupport.breaking;

import dev.litfass.contracts.network.Network;

/** Asks which network it is, outside any network's package. */
public final class KnowsANetwork {
    boolean isMastodon(Network network) {
        return network == Network.MASTODON;
    }
}
