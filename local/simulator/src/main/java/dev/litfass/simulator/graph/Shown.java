package dev.litfass.simulator.graph;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Params;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How Meta's APIs show things: only the fields that were asked for, times with an offset, lists in pages. */
public class Shown {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ").withZone(ZoneOffset.UTC);
    private static final int PAGE = 25;
    private static final int LARGEST_PAGE = 100;

    private Shown() {}

    public static String time(Instant at) {
        return TIME.format(at);
    }

    /** What was asked for of a thing; its id always is. */
    public static Answer one(Params params, Map<String, Object> thing) {
        return Answer.json(200, picked(params, thing));
    }

    /** A page of things, newest or oldest first as they come. */
    public static <T> Answer page(Params params, List<T> things, Function<T, Map<String, Object>> shown) {
        int from = params.number("after", 0, 0, things.size());
        int limit = params.number("limit", PAGE, 1, LARGEST_PAGE);
        int to = Math.min(things.size(), from + limit);
        List<Map<String, Object>> data = things.subList(Math.min(from, to), to).stream()
                .map(thing -> picked(params, shown.apply(thing)))
                .toList();
        var body = new LinkedHashMap<String, Object>();
        body.put("data", data);
        if (!data.isEmpty()) {
            var paging = new LinkedHashMap<String, Object>();
            paging.put("cursors", Map.of("before", Integer.toString(from), "after", Integer.toString(to)));
            if (to < things.size()) {
                paging.put("next", "https://graph.facebook.com/next?after=" + to);
            }
            body.put("paging", paging);
        }
        return Answer.json(200, body);
    }

    /** A time given in seconds or as an ISO instant; null where there is none that can be read. */
    public static @Nullable Instant instant(@Nullable String text) {
        try {
            if (text == null) {
                return null;
            }
            return text.matches("\\d{1,12}") ? Instant.ofEpochSecond(Long.parseLong(text)) : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Map<String, Object> picked(Params params, Map<String, Object> thing) {
        String fields = params.text("fields");
        if (fields == null) {
            return thing;
        }
        var picked = new LinkedHashMap<String, Object>();
        for (String field : names(fields)) {
            Object value = thing.get(field);
            if (value != null) {
                picked.put(field, value);
            }
        }
        picked.put("id", thing.getOrDefault("id", ""));
        if ("".equals(picked.get("id"))) {
            picked.remove("id");
        }
        return picked;
    }

    /** The names before braces: what is asked for inside of them is shown whole. */
    private static List<String> names(String fields) {
        var names = new ArrayList<String>();
        int depth = 0;
        var name = new StringBuilder();
        for (char c : (fields + ",").toCharArray()) {
            if (c == ',' && depth == 0) {
                names.add(name.toString().strip());
                name.setLength(0);
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (depth == 0) {
                name.append(c);
            }
        }
        return names;
    }
}
