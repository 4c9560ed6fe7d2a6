package dev.litfass.content.network.googlebusiness;

import static dev.litfass.content.network.NetworkLimit.Trust.ASSUMED;
import static dev.litfass.content.network.NetworkLimit.Trust.OFFICIAL;
import static dev.litfass.content.network.NetworkLimit.Trust.SECONDARY;
import static dev.litfass.content.network.NetworkLimit.Unit.BYTES;
import static dev.litfass.content.network.NetworkLimit.Unit.PIECES;
import static dev.litfass.content.network.NetworkLimit.Unit.UTF16_UNITS;

import dev.litfass.content.network.Allowance;
import dev.litfass.content.network.NetworkLimit;
import dev.litfass.content.network.NetworkLimit.Kind;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Utf16Counter;
import dev.litfass.contracts.network.Network;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What Google takes of a place. */
final class GoogleBusinessProfile {

    static final int TEXT = 1_500;

    private static final LocalDate READ = LocalDate.of(2026, 11, 30);
    private static final String POSTS = "https://support.google.com/business/answer/7342169";
    private static final String CONTENT = "https://support.google.com/business/answer/7213077";
    private static final String REFERENCE =
            "https://developers.google.com/my-business/reference/rest/v4/accounts.locations.localPosts";

    /** Ten edits a minute of one place (https://developers.google.com/my-business/content/limits, read 2026-11-30). */
    private static final Allowance EDITS = new Allowance(10, Duration.ofMinutes(1));

    static final NetworkProfile PROFILE = new NetworkProfile(
                    NetworkLimits.of(
                                    Network.GOOGLE_BUSINESS,
                                    new Utf16Counter(),
                                    new NetworkLimit(Kind.TEXT, TEXT, UTF16_UNITS, OFFICIAL, POSTS, READ),
                                    new NetworkLimit(Kind.PICTURES, 1, PIECES, SECONDARY, REFERENCE, READ),
                                    new NetworkLimit(Kind.PICTURE_BYTES, 5_000_000, BYTES, OFFICIAL, CONTENT, READ),
                                    new NetworkLimit(Kind.MOVING_PICTURES, 0, PIECES, ASSUMED, CONTENT, READ))
                            .withPictureTypes(Set.of("image/jpeg", "image/png")),
                    List.of(EDITS),
                    Prepared.Nothing.class)
            .asking(Topic.OPTIONS);

    private GoogleBusinessProfile() {}
}
