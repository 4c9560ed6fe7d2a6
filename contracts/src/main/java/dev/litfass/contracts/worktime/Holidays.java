package dev.litfass.contracts.worktime;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Public holidays of Germany, Austria and Switzerland by state and municipality, from the jollyday data set. Where it
 * is not known in which country a company works it has no holidays; none are made up.
 */
public final class Holidays {

    /** The Bundesländer and cantons whose companies we know the holidays of (ISO 3166-2). */
    private static final Map<String, Set<String>> STATES = Map.of(
            "DE",
            Set.of("BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH"),
            "AT",
            Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9"),
            "CH",
            Set.of(
                    "AG", "AI", "AR", "BE", "BL", "BS", "FR", "GE", "GL", "GR", "JU", "LU", "NE", "NW", "OW", "SG",
                    "SH", "SO", "SZ", "TG", "TI", "UR", "VD", "VS", "ZG", "ZH"));

    /** The country of a company that names no state, as far as its zone tells. */
    private static final Map<String, String> COUNTRIES =
            Map.of("Europe/Berlin", "DE", "Europe/Busingen", "DE", "Europe/Vienna", "AT", "Europe/Zurich", "CH");

    private static final String BAVARIA = "DE-BY";

    /**
     * Any Bavarian commune with more Catholics than Protestants, of which the data set names the largest: 15 August is a
     * holiday there (Art. 1 BayFTG; statistik.bayern.de lists 1,704 of 2,056, read 2026-11).
     */
    static final String CATHOLIC = "catholic";

    /** Places with holidays of their own. */
    static final Map<String, Set<String>> PLACES = Map.of(BAVARIA, Set.of("ag", "in", "mu", "re", "wu", CATHOLIC));

    private static final MonthDay ASSUMPTION = MonthDay.of(Month.AUGUST, 15);
    private static final Names ASSUMPTION_NAMES = new Names("Mariä Himmelfahrt", "Assumption Day");

    private final Map<String, HolidayManager> countries = new ConcurrentHashMap<>();
    private final Map<Key, Map<LocalDate, Names>> years = new ConcurrentHashMap<>();

    /** True where the code names a state whose holidays are known, for example {@code DE-BE}, or names none. */
    public static boolean knows(@Nullable String state) {
        if (state == null) {
            return true;
        }
        var parts = state.split("-", 2);
        return parts.length == 2 && STATES.getOrDefault(parts[0], Set.of()).contains(parts[1]);
    }

    /** True where this place of the state has holidays of its own, for example {@code ag} (Augsburg), or none is named. */
    public static boolean knows(@Nullable String state, @Nullable String municipality) {
        return municipality == null
                || state != null && PLACES.getOrDefault(state, Set.of()).contains(municipality);
    }

    /** The public holiday on this day, if it is one where this company is. */
    public Optional<Names> on(LocalDate day, WorkTime where) {
        var place = where.state() == null ? country(where.zone()) : where.state();
        if (place == null) {
            return Optional.empty();
        }
        var key = new Key(place, where.municipality(), Year.from(day));
        return Optional.ofNullable(years.computeIfAbsent(key, this::load).get(day));
    }

    private static @Nullable String country(ZoneId zone) {
        return COUNTRIES.get(zone.getId());
    }

    private HolidayManager manager(String country) {
        return countries.computeIfAbsent(country, code -> HolidayManager.getInstance(ManagerParameters.create(code)));
    }

    private Map<LocalDate, Names> load(Key key) {
        var path = path(key.place());
        var catholic = CATHOLIC.equals(key.municipality());
        if (key.municipality() != null && !catholic) {
            path.add(key.municipality());
        }
        var names = new ConcurrentHashMap<LocalDate, Names>();
        for (Holiday holiday : manager(path.get(0))
                .getHolidays(key.year(), path.subList(1, path.size()).toArray(String[]::new))) {
            if (holiday.getType() == HolidayType.PUBLIC_HOLIDAY) {
                names.put(
                        holiday.getDate(),
                        new Names(holiday.getDescription(Locale.GERMAN), holiday.getDescription(Locale.ENGLISH)));
            }
        }
        if (catholic && key.place().equals(BAVARIA)) {
            names.put(key.year().atMonthDay(ASSUMPTION), ASSUMPTION_NAMES);
        }
        return Map.copyOf(names);
    }

    /** A country and, where there is one, a state, as the data set calls them. */
    private static List<String> path(String place) {
        return new ArrayList<>(List.of(place.toLowerCase(Locale.ROOT).split("-")));
    }

    /** @param place a state such as {@code DE-BE}, or a country */
    private record Key(String place, @Nullable String municipality, Year year) {}

    /** What a holiday is called. */
    public record Names(String de, String en) {}
}
