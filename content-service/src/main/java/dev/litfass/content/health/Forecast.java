package dev.litfass.content.health;

import dev.litfass.content.network.ApiVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From when on nothing can be published to a channel any more.
 *
 * @param detail what the cause names: the code of a reason, a permission, a version; null where it names nothing
 */
record Forecast(Cause cause, Instant from, @Nullable String detail) {

    /** A credential that should have been renewed by then was not, and will not be. */
    private static final Duration RENEWAL_TAKES = Duration.ofHours(1);

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    /** Nobody looks further ahead: much is connected again by then. */
    static final Duration AHEAD = Duration.ofDays(30);

    /** Why. */
    enum Cause {
        /** A person has to connect it again; those who do are told by clients-service. */
        RECONNECT,
        /** The owner did not permit what a post needs. */
        PERMISSION,
        /** The credential ends, and is not renewed by itself. */
        CREDENTIAL,
        /** The version of the network's API that we speak is switched off. */
        API_VERSION
    }

    /** How near it is to those who are told. */
    enum Step {
        WEEK,
        DAY
    }

    /** The earliest of what is known; null where nothing is. */
    static @Nullable Forecast of(Signs signs, @Nullable Forecast before, Instant now) {
        return Stream.of(
                        reconnect(signs, before, now),
                        permission(signs, before, now),
                        credential(signs, now),
                        version(signs))
                .flatMap(Stream::ofNullable)
                .min(Comparator.comparing(Forecast::from).thenComparing(Forecast::cause))
                .orElse(null);
    }

    private static @Nullable Forecast reconnect(Signs signs, @Nullable Forecast before, Instant now) {
        return signs.needsReconnect() ? begun(Cause.RECONNECT, signs.access().reason(), before, now) : null;
    }

    private static @Nullable Forecast permission(Signs signs, @Nullable Forecast before, Instant now) {
        return signs.permission() == null ? null : begun(Cause.PERMISSION, signs.permission(), before, now);
    }

    /** What holds already holds since it was first seen. */
    private static Forecast begun(Cause cause, @Nullable String detail, @Nullable Forecast before, Instant now) {
        return new Forecast(cause, before != null && before.cause == cause ? before.from : now, detail);
    }

    private static @Nullable Forecast credential(Signs signs, Instant now) {
        var end = signs.access().endsAt();
        var renewed = signs.access().renewable() && (end == null || now.isBefore(end.plus(RENEWAL_TAKES)));
        return end == null || renewed ? null : new Forecast(Cause.CREDENTIAL, end, null);
    }

    private static @Nullable Forecast version(Signs signs) {
        var version = signs.version();
        return version == null || version.endsOn() == null
                ? null
                : new Forecast(
                        Cause.API_VERSION,
                        version.endsOn().atStartOfDay(ZoneOffset.UTC).toInstant(),
                        version.name());
    }

    /** What is to be told of it now; null where it is too early, or told by others. */
    @Nullable
    Step step(Instant now) {
        if (cause == Cause.RECONNECT || now.isBefore(from.minus(WEEK))) {
            return null;
        }
        return now.isBefore(from.minus(DAY)) ? Step.WEEK : Step.DAY;
    }

    boolean isHere(Instant now) {
        return !now.isBefore(from);
    }

    boolean isNear(Instant now) {
        return !now.isBefore(from.minus(AHEAD));
    }

    boolean isPressing(Instant now) {
        return !now.isBefore(from.minus(WEEK));
    }

    /** The moments at which something has to be said or shown. */
    Stream<Instant> moments() {
        return Stream.of(from.minus(AHEAD), from.minus(WEEK), from.minus(DAY), from);
    }

    /**
     * What it is made from.
     *
     * @param permission that a post needs and nobody gave; null where none is missing
     */
    record Signs(
            boolean needsReconnect,
            ChannelHealth.Access access,
            @Nullable String permission,
            @Nullable ApiVersion version) {}
}
