package dev.litfass.clients.notice;

import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.StaffId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How a person wants to be told. What is told at all is always in the app; the choices are about mails.
 *
 * @param deputyId who is told of what this person does not see to; null where nobody stands in
 * @param digestAt when the digest comes, in the person's zone
 * @param choices by the name of a kind, or by {@code clientId/KIND} where it holds for one client
 */
@Document("noticePreferences")
record NoticePreferences(
        @Id StaffId staffId,
        LocalTime digestAt,
        Quiet quiet,
        @Nullable StaffId deputyId,
        Map<String, Choice> choices,
        @Version @Nullable Long version) {

    /** Whether a mail is sent, and when. */
    enum ByMail {
        AT_ONCE,
        IN_DIGEST,
        NEVER
    }

    /** Whose matters a person is told of. */
    enum Scope {
        ONLY_MINE,
        ALL_MY_CLIENTS
    }

    /**
     * How one kind is told.
     *
     * @param urgent true where its mail does not wait for the end of the quiet hours
     */
    record Choice(ByMail mail, boolean urgent, Scope scope) {

        Choice withoutMail() {
            return new Choice(ByMail.NEVER, urgent, scope);
        }
    }

    /**
     * When mails wait, in the person's zone; the same time twice means never.
     *
     * @param weekends true where Saturdays and Sundays are quiet as well
     */
    record Quiet(LocalTime from, LocalTime to, boolean weekends) {

        /** When a mail that is ready at this moment leaves. */
        Instant endAfter(Instant now, ZoneId zone) {
            var local = now.atZone(zone);
            for (var days = 0; days <= 7; days++) {
                if (!isQuiet(local)) {
                    return local.toInstant();
                }
                local = nextMorning(local);
            }
            return now;
        }

        private boolean isQuiet(ZonedDateTime local) {
            var time = local.toLocalTime();
            var atNight = from.isBefore(to)
                    ? !time.isBefore(from) && time.isBefore(to)
                    : !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
            return atNight || (weekends && isWeekend(local));
        }

        private static boolean isWeekend(ZonedDateTime local) {
            return local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
        }

        private ZonedDateTime nextMorning(ZonedDateTime local) {
            var today = local.with(to);
            return today.isAfter(local) ? today : local.plusDays(1).with(to);
        }
    }

    static NoticePreferences usual(StaffId staff) {
        return new NoticePreferences(
                staff,
                LocalTime.of(8, 0),
                new Quiet(LocalTime.of(19, 0), LocalTime.of(7, 0), true),
                null,
                Map.of(),
                null);
    }

    /** What holds of this kind for this client. */
    Choice of(AlertKind kind, @Nullable ClientId client) {
        var rule = KindRule.of(kind);
        if (rule.fixed()) {
            return rule.usual();
        }
        var general = choices.getOrDefault(kind.name(), rule.usual());
        return client == null ? general : choices.getOrDefault(client + "/" + kind, general);
    }

    /** The next moment at which the digest comes. */
    Instant nextDigest(Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        var today = local.with(digestAt);
        return (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
    }
}
