package dev.litfass.content.network.threads;

import dev.litfass.content.network.Allowance;
import dev.litfass.content.network.ApiVersion;
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
    private static final LocalDate READ = LocalDate.of(2026, 11, 30);
    private static final String DOCS = "https://developers.facebook.com/documentation/threads/";
    private static final String CHANGES = DOCS + "changelog";

    /** Posts of a profile over 24 hours (…/threads/overview, read 2026-11-30); answers have 1,000 of their own. */
    private static final Allowance A_DAY = new Allowance(250, Duration.ofHours(24));

    /**
     * One topic a post may have: the first hashtag becomes it and the others stay words. More than five different links
     * are refused when a text is made ready, but how it finds them it does not say, so that it only warns.
     */
    static final NetworkProfile PROFILE = new NetworkProfile(
                    NetworkLimits.read(Network.THREADS, new ThreadsCounter(), ThreadsProfile.class)
                            .withPictureTypes(Set.of("image/jpeg", "image/png")),
                    List.of(A_DAY),
                    ThreadsPrepared.class)
            .by(ApiVersion.open(VERSION, CHANGES, READ));

    private ThreadsProfile() {}
}
