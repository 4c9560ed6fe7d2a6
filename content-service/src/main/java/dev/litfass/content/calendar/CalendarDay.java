package dev.litfass.content.calendar;

import dev.litfass.content.delivery.DeliveryStatus;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.worktime.Holidays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One day of a calendar, in the client's own days.
 *
 * @param more how many posts stand on it besides those that are shown
 */
record CalendarDay(LocalDate date, Holidays.@Nullable Names holiday, boolean closed, List<Entry> entries, int more) {

    /** A post on its day. */
    record Entry(
            ClientId clientId,
            PostId postId,
            LocalDateTime local,
            Instant at,
            String title,
            Stage stage,
            List<Place> channels) {}

    /** A channel of the post and what became of it there. */
    record Place(
            ChannelId channelId,
            Network network,
            String name,
            @Nullable DeliveryStatus status,
            @Nullable String url) {

        static Place of(DeliveryLine delivery) {
            return new Place(
                    delivery.channelId(),
                    delivery.network(),
                    delivery.channelName(),
                    delivery.status(),
                    delivery.url());
        }
    }
}
