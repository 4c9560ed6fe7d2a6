package dev.litfass.content.spending;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.litfass.contracts.id.ChannelId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would cost and use up, in millionths of a US dollar.
 *
 * @param channels those that cost something or allow only so many posts
 * @param spentMicros what the month, in which it is due, came to so far
 * @param budgetMicros what the month may come to; null for no limit
 * @param month such as 2026-12, in UTC
 */
public record Costs(
        List<ChannelCost> channels,
        long micros,
        long spentMicros,
        @Nullable Long budgetMicros,
        String month) {

    private static final int NEARLY = 80;
    private static final int ALL = 100;

    /** The budget does not reach for it. */
    @JsonIgnore
    public boolean isBeyond() {
        return micros > 0 && budgetMicros != null && spentMicros + micros > budgetMicros;
    }

    /** With it four fifths of the budget are used. */
    @JsonIgnore
    public boolean isNearly() {
        return micros > 0 && budgetMicros != null && percent() >= NEARLY;
    }

    /** How much of the budget is used with it, in per cent. */
    public long percent() {
        var budget = Objects.requireNonNull(budgetMicros);
        return budget == 0 ? ALL : (spentMicros + micros) * ALL / budget;
    }

    /**
     * What it costs on one channel.
     *
     * @param micros for all its parts; 0 where the network charges nothing
     * @param quota null where the network names none
     */
    public record ChannelCost(
            ChannelId channelId,
            long micros,
            @Nullable Source source,
            @Nullable Quota quota) {}

    /** Where a price comes from. */
    public record Source(String url, LocalDate verifiedOn) {}

    /** How many posts the account may make in a span of time, and how many of ours it made in the last one. */
    public record Quota(long used, int posts, long seconds) {}
}
