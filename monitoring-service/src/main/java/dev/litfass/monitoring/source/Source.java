package dev.litfass.monitoring.source;

import dev.litfass.kernel.directory.ChannelCard;
import dev.litfass.kernel.id.ChannelId;
import dev.litfass.kernel.id.ClientId;
import dev.litfass.kernel.lease.Lease;
import dev.litfass.kernel.network.Network;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** A place that mentions come from: a feed, or a channel's own notifications. */
@Document("sources")
@CompoundIndex(name = "due", def = "{'lease.dueAt': 1}")
@CompoundIndex(name = "channel", def = "{'place.channelId': 1}")
@CompoundIndex(name = "client_url", def = "{clientId: 1, 'place.url': 1}")
public record Source(@Id SourceId id, ClientId clientId, String name, Place place, Reading reading, Lease lease) {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** What is said just after a channel was connected is not taken for history where the network's clock lags. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    /**
     * Where to look.
     *
     * @param since when the channel was connected: what was said before is history; null for feeds
     */
    public record Place(
            Network network,
            @Nullable String url,
            @Nullable ChannelId channelId,
            @Nullable Instant since) {

        public Place(Network network, @Nullable String url, @Nullable ChannelId channelId) {
            this(network, url, channelId, null);
        }
    }

    /**
     * How far it was read.
     *
     * @param cursor what the source itself calls the last thing read
     * @param failures how often reading failed in a row
     */
    public record Reading(
            @Nullable String cursor,
            @Nullable Instant lastReadAt,
            int failures,
            @Nullable Trouble trouble) {

        static final Reading NEVER = new Reading(null, null, 0, null);
    }

    /** Why reading failed, in words. */
    public record Trouble(String code, String de, String en, Instant at) {}

    static Source feed(SourceId id, ClientId client, String name, String url, Instant now) {
        return new Source(id, client, name, new Place(Network.RSS, url, null), Reading.NEVER, Lease.due(now));
    }

    /** A channel's own source has the channel's id, so that it exists once. */
    public static Source ofChannel(ChannelCard channel, Instant now) {
        return new Source(
                new SourceId(channel.id().value()),
                channel.clientId(),
                channel.name(),
                new Place(channel.network(), null, channel.id(), now.minus(CLOCKS_DIFFER)),
                Reading.NEVER,
                Lease.due(now));
    }

    /** Read up to a place, and due again after the usual pause. */
    public Source read(@Nullable String cursor, Instant now, Duration pause) {
        return new Source(id, clientId, name, place, new Reading(cursor, now, 0, null), lease.again(now.plus(pause)));
    }

    /** Could not be read; the pause doubles with every failure, up to an hour. */
    public Source failed(Trouble trouble, Instant now, Duration pause) {
        var longer = pause.multipliedBy(1L << Math.min(6, reading.failures()));
        var wait = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        var so = new Reading(reading.cursor(), reading.lastReadAt(), reading.failures() + 1, trouble);
        return new Source(id, clientId, name, place, so, lease.again(now.plus(wait)));
    }

    public boolean isFeed() {
        return place.channelId() == null;
    }
}
