package dev.litfass.content.network.googlebusiness;

import dev.litfass.content.network.Allowance;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Utf16Counter;
import dev.litfass.contracts.network.Network;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What Google takes of a place. */
final class GoogleBusinessProfile {

    /** Ten edits a minute of one place (https://developers.google.com/my-business/content/limits, read 2026-11-30). */
    private static final Allowance EDITS = new Allowance(10, Duration.ofMinutes(1));

    static final NetworkProfile PROFILE = new NetworkProfile(
                    NetworkLimits.read(Network.GOOGLE_BUSINESS, new Utf16Counter(), GoogleBusinessProfile.class)
                            .withPictureTypes(Set.of("image/jpeg", "image/png")),
                    List.of(EDITS),
                    Prepared.Nothing.class)
            .asking(Topic.OPTIONS);

    private GoogleBusinessProfile() {}
}
