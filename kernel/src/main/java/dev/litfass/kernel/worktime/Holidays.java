package dev.litfass.kernel.worktime;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Public holidays by Bundesland and municipality, from the jollyday data set. */
public final class Holidays {

    /** The Bundesländer, cantons and Länder whose companies we know the holidays of. */
    private static final Map<String, Set<String>> STATES = Map.of(
            "DE",
                    Set.of(
                            "BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST",
                            "TH"),
            "AT", Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9"));

    private final Map<String, HolidayManager> countries = new ConcurrentHashMap<>();
    private final Map<Key, Map<LocalDate, Names>> years = new ConcurrentHashMap<>();

    /** True where the code names a state whose holidays are known, for example {@code DE-BE}. */
    public static boolean knows(@Nullable String state) {
        if (state == null) {
            return true;
        }
        var parts = state.split("-", 2);
        return parts.length == 2 && STATES.getOrDefault(parts[0], Set.of()).contains(parts[1]);
    }

    /** The holiday on this day, if it is one where this company is. */
    public Optional<Names> on(LocalDate day, WorkTime where) {
        var key = new Key(where.state() == null ? "DE" : where.state(), where.municipality(), Year.from(day));
        return Optional.ofNullable(years.computeIfAbsent(key, this::load).get(day));
    }

    private Map<LocalDate, Names> load(Key key) {
        var parts = key.state().toLowerCase(Locale.ROOT).split("-");
        var path = new ArrayList<>(List.of(parts).subList(1, parts.length));
        if (key.municipality() != null) {
            path.add(key.municipality());
        }
        var manager = countries.computeIfAbsent(
                parts[0], country -> HolidayManager.getInstance(ManagerParameters.create(country)));
        var names = new ConcurrentHashMap<LocalDate, Names>();
        for (Holiday holiday : manager.getHolidays(key.year(), path.toArray(String[]::new))) {
            names.put(
                    holiday.getDate(),
                    new Names(holiday.getDescription(Locale.GERMAN), holiday.getDescription(Locale.ENGLISH)));
        }
        return Map.copyOf(names);
    }

    private record Key(String state, @Nullable String municipality, Year year) {}

    /** What a holiday is called. */
    public record Names(String de, String en) {}
}
