package dev.litfass.content.network.instagram;

import dev.litfass.content.network.Allowance;
import dev.litfass.content.network.NetworkLimit;
import dev.litfass.content.network.NetworkLimit.Kind;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.NetworkOptions;
import dev.litfass.content.network.NetworkOptions.Fault;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.OptionField;
import dev.litfass.content.network.Utf16Counter;
import dev.litfass.content.network.graph.GraphVersion;
import dev.litfass.content.network.graph.Story;
import dev.litfass.contracts.network.Network;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What Instagram takes. What a character is it does not say; UTF-16 units are the most there can be. */
final class InstagramProfile {

    /** A video that is shown among the reels alone. */
    static final String REEL = "reel";

    private static final NetworkLimit[] STORY = NetworkLimits.file(InstagramProfile.class, "story-limits.json");

    /** The most that a document names (…/content-publishing, read 2026-11-30); each account says how many it has. */
    private static final Allowance POSTS = new Allowance(100, Duration.ofHours(24));

    static final NetworkProfile PROFILE = new NetworkProfile(
                    NetworkLimits.read(Network.INSTAGRAM, new Utf16Counter(), InstagramProfile.class)
                            .withPictureTypes(Set.of("image/jpeg")),
                    List.of(POSTS),
                    InstagramPrepared.class)
            .asking(NetworkOptions.of(OptionField.choice(Story.AS, "post", Story.CHOICE, REEL))
                    .with(InstagramProfile::faults)
                    .limiting(InstagramProfile::limits))
            .by(GraphVersion.VERSION);

    private InstagramProfile() {}

    /** A reel is one video. */
    private static Stream<Fault> faults(NetworkOptions.Asked asked) {
        return switch (asked.of(Story.AS)) {
            case Story.CHOICE -> Story.faults(asked);
            case REEL ->
                asked.pictures() == 1 && asked.videos() == 1
                        ? Stream.of()
                        : Stream.of(new Fault(Story.AS, "reel-video"));
            default -> Stream.of();
        };
    }

    /** A story is as high as a telephone, and a minute long. */
    private static NetworkLimits limits(NetworkLimits usual, Map<String, String> values) {
        return Story.CHOICE.equals(values.get(Story.AS))
                ? usual.without(Set.of(Kind.PICTURE_RATIO_AT_LEAST, Kind.PICTURE_RATIO_AT_MOST))
                        .replacing(STORY)
                : usual;
    }
}
