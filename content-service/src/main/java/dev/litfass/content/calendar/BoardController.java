package dev.litfass.content.calendar;

import static dev.litfass.contracts.caller.Permission.READ;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;
import static dev.litfass.contracts.problem.CommonProblem.NOT_FOUND;

import dev.litfass.content.hold.Gate;
import dev.litfass.content.hold.Gates;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.page.Page;
import dev.litfass.contracts.worktime.Holidays;
import dev.litfass.platform.caller.Requires;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The week board: seven days of several clients, each in the client's own days. */
@RestController
class BoardController {

    private static final int DAYS = 7;

    /** A board shows what a person can take in; the rest of a day stands in the client's own calendar. */
    private static final int MOST_OF_A_DAY = 12;

    private final CalendarLines lines;
    private final ChannelDirectory directory;
    private final Gates gates;
    private final Holidays holidays;

    BoardController(CalendarLines lines, ChannelDirectory directory, Gates gates, Holidays holidays) {
        this.lines = lines;
        this.directory = directory;
        this.gates = gates;
        this.holidays = holidays;
    }

    /** @param clientIds whose rows are shown, in this order */
    @Requires(READ)
    @GetMapping("/api/calendar/board")
    Mono<Board> read(@RequestParam LocalDate from, @RequestParam("clientId") List<ClientId> clientIds, Caller caller) {
        var named = Page.ids(clientIds).stream().distinct().toList();
        if (named.isEmpty()) {
            throw INVALID_REQUEST.because("name a client");
        }
        named.forEach(caller::requireAccess);
        return directory
                .clients()
                .map(all -> cards(all, named))
                .flatMap(cards -> Mono.zip(posts(named, cards, from), directory.channelsEver(), closed(named))
                        .map(all -> new Board(rows(cards, from, all.getT1(), all.getT2(), all.getT3()))));
    }

    private static List<ClientCard> cards(List<ClientCard> all, List<ClientId> named) {
        var known = all.stream().collect(Collectors.toMap(ClientCard::id, Function.identity()));
        if (!known.keySet().containsAll(named)) {
            throw NOT_FOUND.because("there is no such client");
        }
        return named.stream().map(known::get).toList();
    }

    /** By client; from the first beginning of the week in any zone to its last end. */
    private Mono<Map<ClientId, List<PostLine>>> posts(List<ClientId> named, List<ClientCard> cards, LocalDate from) {
        var zones = cards.stream().map(card -> card.workTime().zone()).toList();
        var start = Collections.min(starts(from, zones));
        var end = Collections.max(starts(from.plusDays(DAYS), zones));
        return lines.between(named, start, end)
                .map(posts -> posts.stream().collect(Collectors.groupingBy(PostLine::clientId)));
    }

    private static List<Instant> starts(LocalDate day, List<ZoneId> zones) {
        return zones.stream().map(zone -> day.atStartOfDay(zone).toInstant()).toList();
    }

    private Mono<Set<ClientId>> closed(List<ClientId> named) {
        return gates.findByClientIdIn(named)
                .filter(Gate::isClosed)
                .map(Gate::clientId)
                .collect(Collectors.toSet());
    }

    private List<Row> rows(
            List<ClientCard> cards,
            LocalDate from,
            Map<ClientId, List<PostLine>> posts,
            List<ChannelCard> channels,
            Set<ClientId> closed) {
        var names = channels.stream().collect(Collectors.toMap(ChannelCard::id, Function.identity(), (a, b) -> a));
        return cards.stream()
                .map(card -> new Row(
                        card.id(),
                        card.workTime().zone(),
                        closed.contains(card.id()),
                        channels.stream()
                                .filter(channel -> channel.clientId().equals(card.id()))
                                .filter(channel -> !channel.isRemoved() && !channel.isLive())
                                .map(NotLive::of)
                                .toList(),
                        days(card, from, posts.getOrDefault(card.id(), List.of()), names)))
                .toList();
    }

    private List<CalendarDay> days(
            ClientCard card, LocalDate from, List<PostLine> posts, Map<ChannelId, ChannelCard> names) {
        var byDay = posts.stream()
                .map(post -> CalendarDay.Entry.of(post, card.workTime().zone(), names))
                .collect(Collectors.groupingBy(entry -> entry.local().toLocalDate()));
        return from.datesUntil(from.plusDays(DAYS))
                .map(day -> day(day, card, byDay.getOrDefault(day, List.of())))
                .toList();
    }

    private CalendarDay day(LocalDate day, ClientCard card, List<CalendarDay.Entry> all) {
        var first = all.subList(0, Math.min(all.size(), MOST_OF_A_DAY));
        return CalendarDay.of(day, card.workTime(), holidays, first, all.size() - first.size());
    }

    /** A week of several clients. */
    record Board(List<Row> rows) {}

    /**
     * A client's week.
     *
     * @param zone the zone its days are cut in
     * @param gateClosed true while nothing of the client goes out
     * @param notLive the channels on which nothing goes out
     */
    record Row(ClientId clientId, ZoneId zone, boolean gateClosed, List<NotLive> notLive, List<CalendarDay> days) {}

    /** A channel that is paused or has to be connected again. */
    record NotLive(ChannelId channelId, Network network, String name, ChannelCard.Status status) {
        static NotLive of(ChannelCard card) {
            return new NotLive(card.id(), card.network(), card.name(), card.status());
        }
    }
}
