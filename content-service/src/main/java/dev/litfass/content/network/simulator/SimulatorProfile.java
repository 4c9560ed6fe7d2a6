package dev.litfass.content.network.simulator;

import static dev.litfass.content.network.NetworkLimit.Trust.OFFICIAL;
import static dev.litfass.content.network.NetworkLimit.Unit.GRAPHEMES;
import static dev.litfass.content.network.NetworkLimit.Unit.PIECES;

import dev.litfass.content.network.NetworkLimit;
import dev.litfass.content.network.NetworkLimit.Kind;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.TextCounter;
import dev.litfass.contracts.network.Network;
import java.time.LocalDate;
import java.util.List;

/** What the simulator allows. */
public final class SimulatorProfile {

    private static final LocalDate READ = LocalDate.of(2026, 11, 1);
    private static final String SOURCE = "/docs/simulator";

    public static final NetworkProfile PROFILE = new NetworkProfile(
            NetworkLimits.of(
                    Network.SIMULATOR,
                    TextCounter.GRAPHEMES,
                    new NetworkLimit(Kind.TEXT, 500, GRAPHEMES, OFFICIAL, SOURCE, READ),
                    new NetworkLimit(Kind.PICTURES, 4, PIECES, OFFICIAL, SOURCE, READ)),
            List.of(),
            SimulatorPrepared.class);

    private SimulatorProfile() {}
}
