package dev.litfass.launcher.demo;

import dev.litfass.launcher.demo.DemoAgency.Comment;
import dev.litfass.launcher.demo.DemoAgency.Post;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;

/** What a client of the demo published, plans and hears, dated from the day it is filled in. The words are in months.json. */
record DemoMonths(Past past, Ahead ahead, List<Weekly> series, List<Comment> inbox) {

    /** By the client's name. */
    static Map<String, DemoMonths> read() {
        return DemoAgency.read("months.json", new TypeReference<>() {});
    }

    /** The posts that stand on the calendar, those a series goes on from among them. */
    List<Post> planned(LocalDate today) {
        return Stream.concat(ahead.posts(), series.stream().map(weekly -> weekly.post(today)))
                .toList();
    }

    /** On these days of three months, in turn. */
    record Past(String channel, List<DayOfWeek> days, LocalTime time, List<String> texts) {

        private static final int DAYS = 91;

        List<Map<String, Object>> posts(String channelId, LocalDate today, ZoneId zone) {
            var posts = new ArrayList<Map<String, Object>>();
            today.minusDays(DAYS)
                    .datesUntil(today)
                    .filter(day -> days.contains(day.getDayOfWeek()))
                    .forEach(day -> posts.add(Map.of(
                            "channelId", channelId,
                            "publishedAt",
                                    day.atTime(time).atZone(zone).toInstant().toString(),
                            "text", texts.get(posts.size() % texts.size()))));
            return posts;
        }
    }

    /** Spread evenly over six weeks. */
    record Ahead(String channel, LocalTime time, List<String> texts) {

        private static final int DAYS = 42;

        Stream<Post> posts() {
            return IntStream.range(0, texts.size()).mapToObj(i -> {
                var text = texts.get(i);
                return Post.scheduled(title(text), text, channel, 2 + i * DAYS / texts.size(), time.toString());
            });
        }

        /** The first sentence. */
        private static String title(String text) {
            return text.split("(?<=[.!?:])\\s", 2)[0].replaceAll("[.:]$", "");
        }
    }

    /** A post that comes again each week. */
    record Weekly(String title, String text, String channel, DayOfWeek day, LocalTime time) {

        private LocalDate first(LocalDate today) {
            return today.with(TemporalAdjusters.next(day));
        }

        Post post(LocalDate today) {
            var inDays = (int) ChronoUnit.DAYS.between(today, first(today));
            return Post.scheduled(title, text, channel, inDays, time.toString());
        }

        /** The rule from the week after the first one on. */
        Map<String, Object> rule(LocalDate today, ZoneId zone) {
            return Map.of(
                    "frequency", "WEEKLY",
                    "every", 1,
                    "weekdays", List.of(day),
                    "time", time.toString(),
                    "zone", zone.getId(),
                    "from", first(today).plusWeeks(1).toString(),
                    "count", 26);
        }
    }
}
