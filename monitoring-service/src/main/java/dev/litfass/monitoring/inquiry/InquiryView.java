package dev.litfass.monitoring.inquiry;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.worktime.BusinessClock;
import dev.litfass.monitoring.mention.Author;
import dev.litfass.monitoring.mention.MentionKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry in the inbox.
 *
 * @param tags what it is sorted by; null for none
 * @param snoozedUntil until when it is put off; null where it is not
 * @param answered whether the public has an answer of ours, however the inquiry was closed
 */
public record InquiryView(
        InquiryId id,
        ClientId clientId,
        @Nullable ChannelId channelId,
        Network network,
        MentionKind kind,
        InquiryStatus status,
        @Nullable StaffId assigneeId,
        @Nullable List<String> tags,
        @Nullable Instant snoozedUntil,
        Author author,
        String excerpt,
        Instant receivedAt,
        Clocks clocks,
        @Nullable Answer lastReply,
        boolean answered,
        Instant changedAt,
        long version) {

    static InquiryView of(Inquiry inquiry, BusinessClock clock, Instant now) {
        var subject = inquiry.subject();
        var state = inquiry.state();
        return new InquiryView(
                inquiry.id(),
                inquiry.clientId(),
                subject.channelId(),
                subject.network(),
                subject.kind(),
                state.status(),
                state.assigneeId(),
                state.tags(),
                state.snoozedUntil(),
                subject.author(),
                subject.excerpt(),
                state.receivedAt(),
                new Clocks(BusinessView.of(inquiry.business(), clock, now), PublicView.of(inquiry.open(), now)),
                inquiry.activity().last(),
                inquiry.activity().isAnswered(),
                state.changedAt(),
                inquiry.version() == null ? 0 : inquiry.version());
    }

    /** Both clocks. */
    public record Clocks(
            BusinessView business, @JsonProperty("public") PublicView open) {}

    /** How a clock stands. */
    public enum Running {
        RUNNING,
        PAUSED,
        STOPPED
    }

    /** The clock of working time. */
    public record BusinessView(
            Instant startedAt,
            @Nullable Instant dueAt,
            Running state,
            @Nullable Instant stoppedAt,
            int targetMinutes,
            long usedMinutes,
            boolean overdue) {

        static BusinessView of(BusinessTime time, BusinessClock clock, Instant now) {
            return new BusinessView(
                    time.startedAt(),
                    time.dueAt(),
                    time.stoppedAt() != null
                            ? Running.STOPPED
                            : time.runningSince() == null ? Running.PAUSED : Running.RUNNING,
                    time.stoppedAt(),
                    time.targetMinutes(),
                    time.usedMinutes(now, clock),
                    time.isOverdue(now));
        }
    }

    /** The clock of plain time. */
    public record PublicView(
            Instant startedAt,
            Instant amberAt,
            Instant redAt,
            Instant breachAt,
            Running state,
            @Nullable Instant stoppedAt,
            long restedMinutes,
            PublicTime.Level level) {

        static PublicView of(PublicTime time, Instant now) {
            return new PublicView(
                    time.startedAt(),
                    time.amberAt(),
                    time.redAt(),
                    time.breachAt(),
                    time.stoppedAt() == null ? Running.RUNNING : Running.STOPPED,
                    time.stoppedAt(),
                    time.rested() == null ? 0 : time.rested().toMinutes(),
                    time.level(now));
        }
    }
}
