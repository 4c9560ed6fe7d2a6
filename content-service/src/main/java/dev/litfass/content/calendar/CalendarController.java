package dev.litfass.content.calendar;

import static dev.litfass.contracts.caller.Permission.READ;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.page.Page;
import dev.litfass.contracts.worktime.Holidays;
import dev.litfass.contracts.worktime.Zones;
import dev.litfass.platform.caller.Requires;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The calendar: a client's in the client's days, or that of all the caller's clients in a zone of their choice. */
@RestController
class CalendarController {

    private static final int MOST_DAYS = 62;

    private final CalendarLines lines;
    private final ChannelDirectory directory;
    private final Holidays holidays;

    CalendarController(CalendarLines lines, ChannelDirectory directory, Holidays holidays) {
        this.lines = lines;
        this.directory = directory;
        this.holidays = holidays;
    }

    /** @param perDay how many posts of each day are shown; all where it is left out */
    @Requires(READ)
    @GetMapping("/api/clients/{clientId}/calendar")
    Mono<Calendar> ofClient(
            @PathVariable ClientId clientId,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam @Nullable Integer perDay) {
        requireSpan(from, to);
        return Mono.zip(directory.client(clientId), directory.channelsEver(clientId))
                .flatMap(both -> {
                    var client = both.getT1();
                    var span = new Span(from, to, client.workTime().zone(), most(perDay));
                    return days(List.of(clientId), span).map(days -> calendar(span, client, days, both.getT2()));
                });
    }

    @Requires(READ)
    @GetMapping("/api/calendar")
    Mono<Calendar> ofAll(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam("zone") String name,
            @RequestParam @Nullable Integer perDay,
            Caller caller) {
        requireSpan(from, to);
        var span = new Span(from, to, Zones.named(name), most(perDay));
        return Mono.zip(directory.clientsOf(caller, null), directory.channelsEver())
                .flatMap(both -> days(both.getT1(), span).map(days -> calendar(span, null, days, both.getT2())));
    }

    /** Some days of a zone, and how many posts of each are shown; all where it is null. */
    private record Span(
            LocalDate from,
            LocalDate to,
            ZoneId zone,
            @Nullable Integer perDay) {

        Instant start() {
            return from.atStartOfDay(zone).toInstant();
        }

        Instant end() {
            return to.plusDays(1).atStartOfDay(zone).toInstant();
        }
    }

    private static @Nullable Integer most(@Nullable Integer perDay) {
        if (perDay != null && (perDay < 1 || perDay > Page.MOST)) {
            throw INVALID_REQUEST.because("ask for 1 to %d posts a day", Page.MOST);
        }
        return perDay;
    }

    private Mono<CalendarLines.Days> days(Collection<ClientId> clients, Span span) {
        return span.perDay() == null
                ? lines.between(clients, span.start(), span.end()).map(posts -> new CalendarLines.Days(posts, Map.of()))
                : lines.firstOfEachDay(clients, span.start(), span.end(), span.zone(), span.perDay());
    }

    private static void requireSpan(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
            throw INVALID_REQUEST.because("ask for 1 to %d days", MOST_DAYS);
        }
    }

    private Calendar calendar(
            Span span, @Nullable ClientCard client, CalendarLines.Days found, List<ChannelCard> channels) {
        var names = channels.stream().collect(Collectors.toMap(ChannelCard::id, Function.identity(), (a, b) -> a));
        var byDay = found.posts().stream()
                .map(post -> CalendarDay.Entry.of(post, span.zone(), names))
                .collect(Collectors.groupingBy(entry -> entry.local().toLocalDate()));
        var days = span.from()
                .datesUntil(span.to().plusDays(1))
                .map(day -> {
                    var entries = byDay.getOrDefault(day, List.of());
                    var all = found.counts().getOrDefault(day, entries.size());
                    var more = Math.max(0, all - entries.size());
                    return client == null
                            ? new CalendarDay(day, null, false, entries, more)
                            : CalendarDay.of(day, client.workTime(), holidays, entries, more);
                })
                .toList();
        return new Calendar(span.zone(), days);
    }

    /** Some days, in the zone they are cut in. */
    record Calendar(ZoneId zone, List<CalendarDay> days) {}
}
