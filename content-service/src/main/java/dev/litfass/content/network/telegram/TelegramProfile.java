package dev.litfass.content.network.telegram;

import dev.litfass.content.network.Allowance;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Utf16Counter;
import dev.litfass.contracts.network.Network;
import java.time.Duration;
import java.util.List;

/** What Telegram takes from a bot. */
public final class TelegramProfile {

    /** The FAQ names one message a second for a chat and 20 a minute for a group; the slower holds for both. */
    private static final Allowance POSTS = new Allowance(20, Duration.ofMinutes(1));

    public static final NetworkProfile PROFILE = new NetworkProfile(
            NetworkLimits.read(Network.TELEGRAM, new Utf16Counter(), TelegramProfile.class),
            List.of(POSTS),
            Prepared.Nothing.class);

    private TelegramProfile() {}
}
