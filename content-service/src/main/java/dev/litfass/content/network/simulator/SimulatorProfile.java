package dev.litfass.content.network.simulator;

import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.TextCounter;
import dev.litfass.contracts.network.Network;
import java.util.List;

/** What the simulator allows. */
public final class SimulatorProfile {

    public static final NetworkProfile PROFILE = new NetworkProfile(
            NetworkLimits.read(Network.SIMULATOR, TextCounter.GRAPHEMES, SimulatorProfile.class),
            List.of(),
            SimulatorPrepared.class);

    private SimulatorProfile() {}
}
