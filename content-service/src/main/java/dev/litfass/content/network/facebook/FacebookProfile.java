package dev.litfass.content.network.facebook;

import dev.litfass.content.network.NetworkLimit;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.NetworkOptions;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.OptionField;
import dev.litfass.content.network.Utf16Counter;
import dev.litfass.content.network.graph.GraphVersion;
import dev.litfass.content.network.graph.Story;
import dev.litfass.contracts.network.Network;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a Facebook page takes. How many posts it may make the documentation does not say: calls are counted, and the
 * answers say how many are left.
 */
final class FacebookProfile {

    private static final NetworkLimit[] STORY = NetworkLimits.file(FacebookProfile.class, "story-limits.json");

    static final NetworkProfile PROFILE = new NetworkProfile(
                    NetworkLimits.read(Network.FACEBOOK, new Utf16Counter(), FacebookProfile.class),
                    List.of(),
                    FacebookPrepared.class)
            .asking(NetworkOptions.of(OptionField.choice(Story.AS, "post", Story.CHOICE))
                    .with(asked -> asked.of(Story.AS).equals(Story.CHOICE) ? Story.faults(asked) : Stream.of())
                    .limiting(FacebookProfile::limits))
            .by(GraphVersion.VERSION);

    private FacebookProfile() {}

    private static NetworkLimits limits(NetworkLimits usual, Map<String, String> values) {
        return Story.CHOICE.equals(values.get(Story.AS)) ? usual.replacing(STORY) : usual;
    }
}
