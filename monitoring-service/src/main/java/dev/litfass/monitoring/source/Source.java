package dev.litfass.monitoring.source;

import static dev.litfass.contracts.problem.CommonProblem.CONFLICT;
import static dev.litfass.contracts.problem.CommonProblem.TOO_MANY_REQUESTS;

import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.lease.Lease;
import dev.litfass.platform.outbox.HasOutbox;
import dev.litfass.platform.outbox.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A place that mentions come from: a feed, or a channel's own notifications.
 *
 * @param hurriedAt when somebody last asked for it to be read at once
 * @param outbox what people must know of it and were not told yet; null where there is nothing
 */
@Document("sources")
@CompoundIndex(name = "due", def = "{'lease.dueAt': 1}")
@CompoundIndex(name = "channel", def = "{'place.channelId': 1}")
@CompoundIndex(name = "client_url", def = "{clientId: 1, 'place.url': 1}")
public record Source(
        @Id SourceId id,
        ClientId clientId,
        String name,
        Place place,
        Reading reading,
        Lease lease,
        @Nullable Instant hurriedAt,
        @Nullable Outbox outbox)
        implements HasOutbox {

    /** How long lies between two readings that people ask for. */
    static final Duration HURRY_PAUSE = Duration.ofMinutes(1);

    /** Between two readings of a source that has more than is taken at a time. */
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);

    /** People are told when reading has failed so often in a row, once; what passes by itself is not worth a word. */
    private static final int TOLD_AFTER = 5;

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration LONGEST_WISH = Duration.ofDays(1);

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

    /**
     * Why reading failed, as a code; the words are the web app's.
     *
     * @param params what has to be said with it; empty for most, and for what was stored before there were any
     */
    public record Trouble(String code, Map<String, String> params, Instant at) {

        public Trouble {
            params = params == null ? Map.of() : Map.copyOf(params);
        }

        public static Trouble of(Batch.Failed failed, Instant now) {
            return new Trouble(failed.code(), failed.params(), now);
        }
    }

    public Source(SourceId id, ClientId clientId, String name, Place place, Reading reading, Lease lease) {
        this(id, clientId, name, place, reading, lease, null, null);
    }

    static Source feed(ClientId client, String name, String url, Instant now) {
        var id = SourceId.ofFeed(client, url);
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
        var read = new Source(
                id,
                clientId,
                name,
                place,
                new Reading(cursor, now, 0, null),
                lease.again(now.plus(pause)),
                hurriedAt,
                outbox);
        return reading.failures() < TOLD_AFTER ? read : read.telling(AlertKind.SOURCE_READ, Map.of(), now);
    }

    /**
     * Read, and due again: soon where more waits, else when it wants to be asked, not before the usual pause and not
     * later than in an hour.
     */
    public Source read(Batch.Read read, Instant now, Duration pause) {
        if (read.isFull()) {
            return read(read.cursor(), now, shorter(SHORTEST_PAUSE, pause));
        }
        var rest = read.rest() == null ? pause : shorter(read.rest(), LONGEST_PAUSE);
        return read(read.cursor(), now, rest.compareTo(pause) > 0 ? rest : pause)
                .movedTo(read.movedTo());
    }

    private Source movedTo(@Nullable String url) {
        return url == null
                ? this
                : new Source(
                        id,
                        clientId,
                        name,
                        new Place(place.network(), url, place.channelId(), place.since()),
                        reading,
                        lease,
                        hurriedAt,
                        outbox);
    }

    public Source failed(Trouble trouble, Instant now, Duration pause) {
        return failed(trouble, now, pause, null);
    }

    /**
     * Could not be read; the pause doubles with every failure, up to an hour.
     *
     * @param retryAfter how long the network wants to be left alone, up to a day
     */
    public Source failed(Trouble trouble, Instant now, Duration pause, @Nullable Duration retryAfter) {
        var longer = shorter(pause.multipliedBy(1L << Math.min(6, reading.failures())), LONGEST_PAUSE);
        var wish = retryAfter == null ? Duration.ZERO : shorter(retryAfter, LONGEST_WISH);
        var wait = longer.compareTo(wish) < 0 ? wish : longer;
        var so = new Reading(reading.cursor(), reading.lastReadAt(), reading.failures() + 1, trouble);
        var failed = new Source(id, clientId, name, place, so, lease.again(now.plus(wait)), hurriedAt, outbox);
        return so.failures() == TOLD_AFTER
                ? failed.telling(AlertKind.SOURCE_TROUBLE, Map.of("code", trouble.code()), now)
                : failed;
    }

    private Source telling(AlertKind kind, Map<String, String> details, Instant now) {
        var alert = Alert.of(
                kind,
                now,
                clientId,
                Alert.Subject.of(Alert.Type.SOURCE, id.value(), name),
                Alert.People.NOBODY,
                details);
        var told = Outbox.with(outbox, alert);
        return new Source(id, clientId, name, place, reading, lease, hurriedAt, told);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** True while its channel is paused or has to be connected again: it keeps its place and is not read. */
    public boolean isResting() {
        return lease.dueAt() == null;
    }

    /** Refuses to be read at once: not while its channel rests, not twice in a minute, not where the network said wait. */
    void requireHurry(Instant now) {
        var due = lease.dueAt();
        if (due == null) {
            throw CONFLICT.because("the channel of this source is not connected now");
        }
        var trouble = reading.trouble();
        if (trouble != null && trouble.code().equals(Batch.Failed.TOO_MANY_REQUESTS) && due.isAfter(now)) {
            throw TOO_MANY_REQUESTS
                    .because("the network asked to be left alone for a while")
                    .retryAfter(Duration.between(now, due));
        }
        if (hurriedAt != null && hurriedAt.isAfter(now.minus(HURRY_PAUSE))) {
            throw TOO_MANY_REQUESTS
                    .because("somebody had this source read less than a minute ago")
                    .retryAfter(HURRY_PAUSE.minus(Duration.between(hurriedAt, now)));
        }
    }

    public boolean isFeed() {
        return place.channelId() == null;
    }
}
