package dev.litfass.content.network.threads;

import static dev.litfass.content.network.NetworkLimit.Trust.ASSUMED;
import static dev.litfass.content.network.NetworkLimit.Trust.OFFICIAL;
import static dev.litfass.content.network.NetworkLimit.Trust.SECONDARY;
import static dev.litfass.content.network.NetworkLimit.Unit.BYTES;
import static dev.litfass.content.network.NetworkLimit.Unit.GRAPHEMES;
import static dev.litfass.content.network.NetworkLimit.Unit.PIECES;
import static dev.litfass.content.network.NetworkLimit.Unit.SECONDS;

import dev.litfass.content.network.Allowance;
import dev.litfass.content.network.ApiVersion;
import dev.litfass.content.network.NetworkLimit;
import dev.litfass.content.network.NetworkLimit.Kind;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.contracts.network.Network;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What Threads takes. Its API has one version, and no day is named on which that ends. */
final class ThreadsProfile {

    static final String VERSION = "v1.0";
    static final int TEXT = 500;

    private static final LocalDate READ = LocalDate.of(2026, 11, 30);
    private static final String DOCS = "https://developers.facebook.com/documentation/threads/";
    private static final String CHANGES = DOCS + "changelog";
    private static final String POSTS = DOCS + "posts";
    private static final String LINKS = DOCS + "create-posts/text-attachments";
    private static final String PUBLISHING = DOCS + "reference/publishing";

    /** Posts of a profile over 24 hours (…/threads/overview, read 2026-11-30); answers have 1,000 of their own. */
    private static final Allowance A_DAY = new Allowance(250, Duration.ofHours(24));

    /**
     * One topic a post may have: the first hashtag becomes it and the others stay words. More than five different links
     * are refused when a text is made ready, but how it finds them it does not say, so that it only warns.
     */
    static final NetworkProfile PROFILE = new NetworkProfile(
                    NetworkLimits.of(
                                    Network.THREADS,
                                    new ThreadsCounter(),
                                    new NetworkLimit(Kind.TEXT, TEXT, GRAPHEMES, OFFICIAL, POSTS, READ),
                                    new NetworkLimit(Kind.PICTURES, 20, PIECES, OFFICIAL, POSTS, READ),
                                    new NetworkLimit(Kind.PICTURE_BYTES, 8_000_000, BYTES, OFFICIAL, POSTS, READ),
                                    new NetworkLimit(Kind.MOVING_PICTURES, 0, PIECES, ASSUMED, POSTS, READ),
                                    new NetworkLimit(Kind.VIDEOS, 20, PIECES, OFFICIAL, POSTS, READ),
                                    new NetworkLimit(Kind.VIDEO_BYTES, 1_000_000_000, BYTES, SECONDARY, POSTS, READ),
                                    new NetworkLimit(Kind.VIDEO_SECONDS, 5 * 60, SECONDS, SECONDARY, POSTS, READ),
                                    new NetworkLimit(Kind.ALT_TEXT, 1_000, GRAPHEMES, OFFICIAL, PUBLISHING, READ),
                                    new NetworkLimit(Kind.HASHTAGS, 1, PIECES, ASSUMED, POSTS, READ),
                                    new NetworkLimit(Kind.LINKS, 5, PIECES, SECONDARY, LINKS, READ))
                            .withPictureTypes(Set.of("image/jpeg", "image/png")),
                    List.of(A_DAY),
                    ThreadsPrepared.class)
            .by(ApiVersion.open(VERSION, CHANGES, READ));

    private ThreadsProfile() {}
}
