package dev.litfass.content.health;

import dev.litfass.content.network.Reason;
import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.lease.Lease;
import dev.litfass.platform.outbox.HasOutbox;
import dev.litfass.platform.outbox.Outbox;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How one channel is: a copy of what others own, made to be read in one query.
 *
 * @param lease when it is looked at next
 * @param outbox what people must know of it and were not told yet; null where there is nothing
 */
@Document("channelHealth")
@CompoundIndex(name = "due", def = "{'lease.dueAt': 1}")
@CompoundIndex(name = "client_worst", def = "{clientId: 1, 'verdict.order': 1}")
@CompoundIndex(name = "client_fails", def = "{clientId: 1, 'verdict.forecast.from': 1}")
record ChannelHealth(
        @Id ChannelId id,
        ClientId clientId,
        Account account,
        Access access,
        Seen seen,
        Verdict verdict,
        Lease lease,
        @Nullable Outbox outbox)
        implements HasOutbox {

    /**
     * Whose it is at which network, as its card says.
     *
     * @param accountId the network's own id of it; null where its handle is all that is known
     */
    record Account(
            Network network,
            String name,
            String handle,
            ChannelCard.Status status,
            @Nullable String accountId) {

        static Account of(ChannelCard card) {
            return new Account(card.network(), card.name(), card.handle(), card.status(), card.accountId());
        }

        /** Whether its connection can be tried. */
        boolean canBeTried() {
            return !network.isManual() && (status == ChannelCard.Status.LIVE || needsReconnect());
        }

        boolean needsReconnect() {
            return status == ChannelCard.Status.NEEDS_RECONNECT;
        }
    }

    /**
     * How long it stays open.
     *
     * @param endsAt when its credential ends; null where it does not, or nobody said
     * @param renewable whether that is renewed by itself before
     * @param missing of the permissions that are asked for, what the owner did not give
     * @param reason the code of why a person has to connect it again; null where none has to
     */
    record Access(
            @Nullable Instant endsAt,
            boolean renewable,
            Set<String> missing,
            @Nullable String reason) {

        /** Until it is renewed the network refuses what is no fault of the channel. */
        boolean waitsForRenewal(Instant now) {
            return renewable && endsAt != null && !now.isBefore(endsAt);
        }
    }

    /**
     * What became of what was tried.
     *
     * @param successAt when something was published last; null where nothing was
     * @param failure what did not work last; null where nothing failed
     * @param test of the connection; null before the first night
     * @param testDue when the connection is tried next
     */
    record Seen(
            @Nullable Instant successAt,
            @Nullable Failure failure,
            @Nullable Test test,
            Instant testDue) {

        /** The newest of what failed, of deliveries and tests. */
        @Nullable
        Failure lastFailure() {
            var tested = test == null ? null : test.failed();
            if (failure == null || tested == null) {
                return failure == null ? tested : failure;
            }
            return tested.at().isAfter(failure.at()) ? tested : failure;
        }

        /** Whether nothing worked since. */
        private boolean isTroubled() {
            var last = lastFailure();
            var tested = test != null && test.failure() == null ? test.at() : null;
            return last != null
                    && Stream.of(successAt, tested)
                            .flatMap(Stream::ofNullable)
                            .noneMatch(worked -> worked.isAfter(last.at()));
        }
    }

    /** Something that did not work. */
    record Failure(Instant at, Reason reason) {}

    /**
     * What came of trying the connection.
     *
     * @param failure null where it works
     * @param quota what the network said of how many more calls the account has; null where it said nothing
     */
    record Test(
            Instant at, @Nullable Reason failure, @Nullable CallsLeft quota) {

        @Nullable
        Failure failed() {
            return failure == null ? null : new Failure(at, failure);
        }
    }

    /** How many more calls an account has, and until when that holds. */
    record CallsLeft(long calls, Instant until) {}

    /**
     * What is made of it.
     *
     * @param order the worst first, each at a place of its own
     * @param told what people were told of the forecast; null where they were told nothing
     */
    record Verdict(
            HealthState state,
            String order,
            @Nullable Forecast forecast,
            @Nullable Told told) {}

    /** What people were told of which forecast. */
    record Told(Instant from, Forecast.Step step) {

        private static boolean isNews(@Nullable Told before, Instant from, Forecast.Step step) {
            return before == null || !before.from.equals(from) || step.compareTo(before.step) > 0;
        }
    }

    /** Of a channel that was not looked at yet. */
    static ChannelHealth fresh(ChannelCard card, Access access, Instant now) {
        return new ChannelHealth(
                card.id(),
                card.clientId(),
                Account.of(card),
                access,
                new Seen(null, null, null, Night.after(now, card.id())),
                new Verdict(HealthState.WELL, order(HealthState.WELL, card.id()), null, null),
                Lease.due(now),
                null);
    }

    /** What the worker saw, and what that means now. */
    ChannelHealth examined(Seen fresh, @Nullable Forecast forecast, PlannedPosts.Behind behind, Instant now) {
        var state = state(fresh, forecast, now);
        var step = forecast == null ? null : forecast.step(now);
        var told = forecast == null || step == null ? null : new Told(forecast.from(), step);
        var known = told != null && !Told.isNews(verdict.told, told.from, told.step) ? verdict.told : told;
        var next = new ChannelHealth(
                id,
                clientId,
                account,
                access,
                fresh,
                new Verdict(state, order(state, id), forecast, known),
                lease(fresh, forecast, now),
                outbox);
        if (told != null && Told.isNews(verdict.told, told.from, told.step)) {
            return next.telling(AlertKind.CHANNEL_ENDING, behind, now);
        }
        return told == null && verdict.told != null
                ? next.telling(AlertKind.CHANNEL_SAFE, PlannedPosts.Behind.NONE, now)
                : next;
    }

    private HealthState state(Seen fresh, @Nullable Forecast forecast, Instant now) {
        if (account.status == ChannelCard.Status.REMOVED) {
            return HealthState.GONE;
        }
        if (account.status == ChannelCard.Status.PAUSED) {
            return HealthState.PAUSED;
        }
        if (forecast != null && forecast.isNear(now)) {
            return forecast.isHere(now) ? HealthState.BROKEN : HealthState.ENDING;
        }
        return fresh.isTroubled() ? HealthState.TROUBLED : HealthState.WELL;
    }

    /** Looked at again when something has to be said, or tried. */
    private Lease lease(Seen fresh, @Nullable Forecast forecast, Instant now) {
        if (account.status == ChannelCard.Status.REMOVED) {
            return lease.over();
        }
        return Stream.concat(
                        Stream.of(fresh.testDue()), forecast == null ? Stream.<Instant>empty() : forecast.moments())
                .filter(moment -> moment.isAfter(now))
                .min(Instant::compareTo)
                .map(lease::again)
                .orElse(lease.over());
    }

    /** Whether it can stand for a place in the order. */
    static boolean isOrder(String text) {
        return text.length() > 2
                && Character.isDigit(text.charAt(0))
                && text.charAt(1) == '-'
                && dev.litfass.contracts.id.Id.isOne(text.substring(2));
    }

    private static String order(HealthState state, ChannelId id) {
        return state.ordinal() + "-" + id.value();
    }

    private ChannelHealth telling(AlertKind kind, PlannedPosts.Behind behind, Instant now) {
        var forecast = verdict.forecast;
        var alert = Alert.of(
                kind,
                now,
                clientId,
                Alert.Subject.of(Alert.Type.CHANNEL, id.value(), account.name),
                Alert.People.NOBODY,
                forecast == null
                        ? Map.of()
                        : Map.of(
                                "network", account.network.name(),
                                "cause", forecast.cause().name(),
                                "posts", String.valueOf(behind.posts()),
                                "from", forecast.from().toString()));
        return new ChannelHealth(id, clientId, account, access, seen, verdict, lease, Outbox.with(outbox, alert));
    }
}
