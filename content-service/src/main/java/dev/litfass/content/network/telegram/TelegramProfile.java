package dev.litfass.content.network.telegram;

import static dev.litfass.content.network.NetworkLimit.Trust.ASSUMED;
import static dev.litfass.content.network.NetworkLimit.Trust.OFFICIAL;
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

/** What Telegram takes from a bot. */
public final class TelegramProfile {

    private static final LocalDate READ = LocalDate.of(2026, 11, 28);
    private static final String API = "https://core.telegram.org/bots/api";

    /** The FAQ names one message a second for a chat and 20 a minute for a group; the slower holds for both. */
    private static final Allowance POSTS = new Allowance(20, Duration.ofMinutes(1));

    public static final NetworkProfile PROFILE = new NetworkProfile(
            NetworkLimits.of(
                    Network.TELEGRAM,
                    new Utf16Counter(),
                    new NetworkLimit(Kind.TEXT, 4096, UTF16_UNITS, OFFICIAL, API + "#sendmessage", READ),
                    new NetworkLimit(Kind.TEXT_BESIDE_PICTURES, 1024, UTF16_UNITS, OFFICIAL, API + "#sendphoto", READ),
                    new NetworkLimit(Kind.PICTURES, 10, PIECES, OFFICIAL, API + "#sendmediagroup", READ),
                    new NetworkLimit(Kind.PICTURE_BYTES, 10_000_000, BYTES, OFFICIAL, API + "#sendphoto", READ),
                    new NetworkLimit(Kind.VIDEOS, 10, PIECES, OFFICIAL, API + "#sendmediagroup", READ),
                    new NetworkLimit(Kind.VIDEO_BYTES, 50_000_000, BYTES, OFFICIAL, API + "#sendvideo", READ),
                    new NetworkLimit(Kind.MOVING_PICTURES, 0, PIECES, ASSUMED, API + "#sendanimation", READ)),
            List.of(POSTS),
            Prepared.Nothing.class);

    private TelegramProfile() {}
}
