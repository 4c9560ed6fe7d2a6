package dev.litfass.contracts.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The clock beside one that walks from minute to minute and knows nothing of stretches. */
class BusinessClockProofTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Holidays HOLIDAYS = new Holidays();
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);

    private static final int CALENDARS = Integer.getInteger("clock.calendars", 50);
    private static final int STARTS = 2_000;
    private static final int WALKED_DAYS = 380;

    static Set<String> states() {
        return GermanHolidays.STATES;
    }

    @ParameterizedTest
    @MethodSource("states")
    void knowsEachHolidayOfAState(String state) {
        var where = new WorkTime(BERLIN, "DE-" + state, null, OpeningHours.officeDays(), List.of());

        var known = FIRST.datesUntil(LAST.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(day -> HOLIDAYS.on(day, where).isPresent())
                .collect(Collectors.toSet());

        assertThat(known).isEqualTo(withoutSundays(holidays("DE-" + state)));
    }

    /** Asked each day at half past four in the afternoon, four hours, nine to five. */
    @ParameterizedTest
    @MethodSource("states")
    void findsWhenAPromiseOfEachDayIsDue(String state) {
        var closed = holidays("DE-" + state);
        var clock = new BusinessClock(
                new WorkTime(BERLIN, "DE-" + state, null, OpeningHours.officeDays(), List.of()), HOLIDAYS);

        FIRST.datesUntil(LAST.minusDays(10)).forEach(day -> {
            var late = isOpen(day, closed);
            var next = day.plusDays(1);
            while (!isOpen(next, closed)) {
                next = next.plusDays(1);
            }
            var due = next.atTime(late ? LocalTime.of(12, 30) : LocalTime.of(13, 0));
            assertThat(clock.after(at(day.atTime(16, 30)), Duration.ofHours(4)))
                    .as("%s %s", state, day)
                    .isEqualTo(at(due));
        });
    }

    private static boolean isOpen(LocalDate day, Set<LocalDate> closed) {
        return day.getDayOfWeek().getValue() <= 5 && !closed.contains(day);
    }

    @Test
    void isRightAtEachOfManyRandomPlaces() {
        var random = new Random(20261130);
        var compared = 0;
        for (var i = 0; i < CALENDARS; i++) {
            var calendar = Calendar.any(random);
            var clock = new BusinessClock(calendar.workTime, HOLIDAYS);
            for (var j = 0; j < STARTS; j++) {
                var start = random.nextInt(100 * 24 * 60);
                var target = 1 + random.nextInt(random.nextBoolean() ? 600 : 6_000);
                var due = calendar.walk(start, target);
                if (due < 0) {
                    continue;
                }
                compared++;
                assertThat(clock.after(calendar.at(start), Duration.ofMinutes(target)))
                        .as("%s, %d minutes from %s", calendar.workTime, target, calendar.at(start))
                        .isEqualTo(calendar.at(due));
                var end = start + random.nextInt(5 * 24 * 60);
                assertThat(clock.between(calendar.at(start), calendar.at(end)))
                        .as("%s, from %s to %s", calendar.workTime, calendar.at(start), calendar.at(end))
                        .isEqualTo(Duration.ofMinutes(calendar.count(start, end)));
            }
        }
        assertThat(compared).isGreaterThan(CALENDARS * STARTS * 9 / 10);
    }

    private static Set<LocalDate> holidays(@Nullable String state) {
        return state == null
                ? Set.of()
                : IntStream.rangeClosed(2026, 2029)
                        .boxed()
                        .flatMap(year -> GermanHolidays.of(year, state.substring(3)).stream())
                        .collect(Collectors.toSet());
    }

    private static Set<LocalDate> withoutSundays(Set<LocalDate> days) {
        return days.stream()
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY && !day.isAfter(LAST))
                .collect(Collectors.toSet());
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(BERLIN).toInstant();
    }

    /** A company's calendar, and for each minute from a day on whether it is open. */
    private record Calendar(WorkTime workTime, Instant begin, boolean[] open) {

        /** Where clocks change between one and four at night, hours that begin or end then mean two things. */
        private static final int[] TIMES = IntStream.range(0, 288)
                .map(five -> five * 5)
                .filter(minute -> minute <= 60 || minute >= 240)
                .toArray();

        private static final List<String> ELSEWHERE =
                List.of("America/New_York", "Australia/Lord_Howe", "Pacific/Chatham", "Asia/Kolkata");

        static Calendar any(Random random) {
            var inGermany = random.nextInt(4) > 0;
            var zone = inGermany ? BERLIN : ZoneId.of(ELSEWHERE.get(random.nextInt(ELSEWHERE.size())));
            var states = GermanHolidays.STATES.stream().sorted().toList();
            var state = inGermany ? "DE-" + states.get(random.nextInt(states.size())) : null;
            var first = FIRST.plusDays(random.nextInt(700));
            var where = new WorkTime(zone, state, null, hours(random), closures(random, first));
            return of(where, first, holidays(state));
        }

        private static OpeningHours hours(Random random) {
            var days = new EnumMap<DayOfWeek, List<OpeningHours.Interval>>(DayOfWeek.class);
            var shifts = random.nextInt(4) == 0;
            for (var day : DayOfWeek.values()) {
                var times = random.ints(2L * random.nextInt(4), 0, TIMES.length)
                        .map(i -> TIMES[i])
                        .distinct()
                        .sorted()
                        .toArray();
                var intervals = new ArrayList<OpeningHours.Interval>();
                for (var i = 0; i + 1 < times.length; i += 2) {
                    intervals.add(interval(times[i], times[i + 1]));
                }
                days.put(day, intervals);
            }
            if (shifts) {
                days.put(DayOfWeek.FRIDAY, List.of(interval(21 * 60, 60)));
                days.put(DayOfWeek.SATURDAY, List.of(interval(6 * 60, 24 * 60)));
                days.put(DayOfWeek.SUNDAY, List.of(interval(22 * 60, 4 * 60)));
                days.put(DayOfWeek.MONDAY, List.of(interval(9 * 60, 17 * 60)));
            }
            if (days.values().stream().allMatch(List::isEmpty)) {
                days.put(DayOfWeek.TUESDAY, List.of(interval(0, 24 * 60)));
            }
            return new OpeningHours(days);
        }

        private static OpeningHours.Interval interval(int from, int to) {
            return new OpeningHours.Interval(time(from), time(to));
        }

        private static LocalTime time(int minute) {
            return LocalTime.of(minute / 60 % 24, minute % 60);
        }

        private static List<Closure> closures(Random random, LocalDate first) {
            return random.ints(random.nextInt(4), 0, 120)
                    .mapToObj(first::plusDays)
                    .map(from -> new Closure(from, from.plusDays(random.nextInt(12)), null))
                    .toList();
        }

        private static Calendar of(WorkTime where, LocalDate first, Set<LocalDate> holidays) {
            var closed = new HashSet<>(holidays);
            where.closures()
                    .forEach(closure ->
                            closure.from().datesUntil(closure.to().plusDays(1)).forEach(closed::add));
            var begin = first.atStartOfDay(where.zone()).toInstant();
            var rules = where.zone().getRules();
            var open = new boolean[WALKED_DAYS * 24 * 60];
            for (var minute = 0; minute < open.length; minute++) {
                var second = begin.getEpochSecond() + 60L * minute;
                var offset = rules.getOffset(Instant.ofEpochSecond(second));
                var local = LocalDateTime.ofEpochSecond(second, 0, offset);
                open[minute] = isOpen(where.openingHours().days(), closed, local);
            }
            return new Calendar(where, begin, open);
        }

        private static boolean isOpen(
                Map<DayOfWeek, List<OpeningHours.Interval>> hours, Set<LocalDate> closed, LocalDateTime local) {
            var today = local.toLocalDate();
            var yesterday = today.minusDays(1);
            var time = local.toLocalTime();
            return (!closed.contains(today)
                            && hours.getOrDefault(today.getDayOfWeek(), List.of()).stream()
                                    .anyMatch(each -> !time.isBefore(each.from())
                                            && (time.isBefore(each.to())
                                                    || !each.to().isAfter(each.from()))))
                    || (!closed.contains(yesterday)
                            && hours.getOrDefault(yesterday.getDayOfWeek(), List.of()).stream()
                                    .anyMatch(each -> !each.to().isAfter(each.from()) && time.isBefore(each.to())));
        }

        Instant at(int minute) {
            return begin.plusSeconds(60L * minute);
        }

        /** The minute in which so many open ones have passed; -1 where that takes longer than is walked. */
        int walk(int start, int target) {
            var left = target;
            for (var minute = start; minute < open.length; minute++) {
                if (open[minute] && --left == 0) {
                    return minute + 1;
                }
            }
            return -1;
        }

        long count(int start, int end) {
            return IntStream.range(start, end).filter(minute -> open[minute]).count();
        }
    }
}
