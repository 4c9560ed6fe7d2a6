package dev.litfass.content.calendar;

import dev.litfass.content.delivery.DeliveryStatus;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.worktime.BusinessClock;
import dev.litfass.contracts.worktime.Holidays;
import dev.litfass.contracts.worktime.WorkTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One day of a calendar, in the client's own days.
 *
 * @param more how many posts stand on it besides those that are shown
 */
record CalendarDay(LocalDate date, Holidays.@Nullable Names holiday, boolean closed, List<Entry> entries, int more) {

    /** A day of a client, with its holiday and whether the client works on it. */
    static CalendarDay of(LocalDate date, WorkTime workTime, Holidays holidays, List<Entry> entries, int more) {
        var holiday = holidays.on(date, workTime).orElse(null);
        var works = new BusinessClock(workTime, holidays).worksOn(date);
        return new CalendarDay(date, holiday, !works, entries, more);
    }

    /** A post on its day. */
    record Entry(
            ClientId clientId,
            PostId postId,
            LocalDateTime local,
            Instant at,
            String title,
            Stage stage,
            List<Place> channels) {

        /** @param names the channels of the client, with those that were taken away */
        static Entry of(PostLine post, ZoneId zone, Map<ChannelId, ChannelCard> names) {
            return new Entry(
                    post.clientId(),
                    post.id(),
                    LocalDateTime.ofInstant(post.at(), zone),
                    post.at(),
                    post.name(),
                    post.stage(),
                    places(post, names));
        }

        private static List<Place> places(PostLine post, Map<ChannelId, ChannelCard> names) {
            var current = post.deliveries().stream()
                    .filter(delivery -> delivery.round() == post.round())
                    .collect(Collectors.toMap(DeliveryLine::channelId, Function.identity(), Entry::lessDone));
            return post.channelIds().stream()
                    .filter(id -> current.containsKey(id) || names.containsKey(id))
                    .map(id -> place(id, current.get(id), names.get(id)))
                    .toList();
        }

        /** Of the parts on one channel the first that is not public yet tells most. */
        private static DeliveryLine lessDone(DeliveryLine one, DeliveryLine other) {
            return Comparator.comparing((DeliveryLine part) -> part.status() == DeliveryStatus.PUBLISHED)
                                    .thenComparing(DeliveryLine::part)
                                    .compare(one, other)
                            <= 0
                    ? one
                    : other;
        }

        private static Place place(ChannelId id, @Nullable DeliveryLine delivery, @Nullable ChannelCard card) {
            if (delivery != null) {
                return Place.of(delivery);
            }
            var known = Objects.requireNonNull(card);
            return new Place(id, known.network(), known.name(), null, null);
        }
    }

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
