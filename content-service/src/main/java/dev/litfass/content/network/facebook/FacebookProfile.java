package dev.litfass.content.network.facebook;

import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.Utf16Counter;
import dev.litfass.content.network.graph.GraphVersion;
import dev.litfass.contracts.network.Network;
import java.util.List;

/**
 * What a Facebook page takes. How many posts it may make the documentation does not say: calls are counted, and the
 * answers say how many are left.
 */
final class FacebookProfile {

    static final NetworkProfile PROFILE = new NetworkProfile(
                    NetworkLimits.read(Network.FACEBOOK, new Utf16Counter(), FacebookProfile.class),
                    List.of(),
                    FacebookPrepared.class)
            .by(GraphVersion.VERSION);

    private FacebookProfile() {}
}
