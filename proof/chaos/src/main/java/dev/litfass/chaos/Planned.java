package dev.litfass.chaos;

import java.time.Instant;
import java.util.Map;

/**
 * A post that the agency has put on the calendar: what has to become public, where and when.
 *
 * @param channels the account of each channel, by the channel's id
 * @param version the post's version at the desk
 */
record Planned(String clientId, String postId, Map<String, String> channels, String text, Instant slot, long version) {

    Planned at(Instant other) {
        return new Planned(clientId, postId, channels, text, other, version);
    }

    Planned read(long now) {
        return new Planned(clientId, postId, channels, text, slot, now);
    }

    int deliveries() {
        return channels.size();
    }
}
