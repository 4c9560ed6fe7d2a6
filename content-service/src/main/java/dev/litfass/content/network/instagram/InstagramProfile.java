package dev.litfass.content.network.instagram;

import dev.litfass.content.network.Allowance;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.Utf16Counter;
import dev.litfass.content.network.graph.GraphVersion;
import dev.litfass.contracts.network.Network;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What Instagram takes. What a character is it does not say; UTF-16 units are the most there can be. */
final class InstagramProfile {
    /** It takes JPEG alone; a PNG is made one on its way. */
    static final String PNG = "image/png";

    /** The most that a document names (…/content-publishing, read 2026-11-30); each account says how many it has. */
    private static final Allowance POSTS = new Allowance(100, Duration.ofHours(24));

    static final NetworkProfile PROFILE = new NetworkProfile(
                    NetworkLimits.read(Network.INSTAGRAM, new Utf16Counter(), InstagramProfile.class)
                            .withPictureTypes(Set.of("image/jpeg", PNG)),
                    List.of(POSTS),
                    InstagramPrepared.class)
            .by(GraphVersion.VERSION);

    private InstagramProfile() {}
}
