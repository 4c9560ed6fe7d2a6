package dev.litfass.content.network.graph;

import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Reason;
import dev.litfass.platform.network.NetworkTimes;
import dev.litfass.platform.network.Reply;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The newest of an account's posts or comments, among which an unclear one is searched by its words and its time. */
public final class Listed {

    /** It was not made before it was due; clocks differ. */
    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** As in {@code 2026-12-02T11:00:01+0000}. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx", Locale.ROOT);

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u00a0]+");

    private final @Nullable List<JsonNode> things;
    private final boolean all;

    private Listed(@Nullable List<JsonNode> things, boolean all) {
        this.things = things;
        this.all = all;
    }

    /** @param most how many were asked for */
    public static Listed in(Reply reply, int most) {
        var data = Graph.read(reply, json -> json.path("data").isArray() ? json : null);
        if (data == null) {
            return new Listed(null, false);
        }
        var things = data.path("data").valueStream().toList();
        return new Listed(
                things, things.size() < most && !data.at("/paging/next").isString());
    }

    /** Where there are more than were listed, what is not among them may still be there. */
    public LookupResult lookFor(Outgoing outgoing, Function<JsonNode, Outcome.@Nullable Published> ours) {
        if (things == null) {
            return new LookupResult.Unreadable(Reason.NOT_REACHED);
        }
        return things.stream()
                .map(ours)
                .filter(Objects::nonNull)
                .findFirst()
                .<LookupResult>map(
                        found -> new LookupResult.Found(found.remoteId(), found.url(), "our words, our time"))
                .orElseGet(() -> reachesBack(outgoing)
                        ? new LookupResult.Absent()
                        : new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
    }

    /** What has no words and is surely public: the only one that was made since. */
    public LookupResult lookForOnly(Outgoing outgoing, Function<JsonNode, Outcome.@Nullable Published> read) {
        if (things == null) {
            return new LookupResult.Unreadable(Reason.NOT_REACHED);
        }
        var young = things.stream()
                .filter(thing -> {
                    var made = time(thing);
                    return made != null && !made.isBefore(outgoing.slotAt().minus(WINDOW));
                })
                .toList();
        var only = young.size() == 1 ? read.apply(young.get(0)) : null;
        return only == null
                ? new LookupResult.Unreadable(Reason.NOT_FOUND_OUT)
                : new LookupResult.Found(only.remoteId(), only.url(), "the only one since then");
    }

    /** True where all of them were listed, or one that is older than ours can be. */
    private boolean reachesBack(Outgoing outgoing) {
        return all
                || Objects.requireNonNull(things).stream()
                        .map(Listed::time)
                        .anyMatch(time ->
                                time != null && time.isBefore(outgoing.slotAt().minus(WINDOW)));
    }

    private static @Nullable Instant time(JsonNode thing) {
        var created = thing.path("created_time").stringValue("");
        return parsed(created.isEmpty() ? thing.path("timestamp").stringValue("") : created);
    }

    public static boolean isYoung(String time, Instant slotAt) {
        var made = parsed(time);
        return made != null && !made.isBefore(slotAt.minus(WINDOW));
    }

    private static @Nullable Instant parsed(String time) {
        try {
            return OffsetDateTime.parse(time, TIME).toInstant();
        } catch (DateTimeParseException e) {
            return NetworkTimes.moment(time);
        }
    }

    /** White space is set anew, and letters may be put together otherwise. */
    public static boolean sameWords(String one, String other) {
        return comparable(one).equals(comparable(other));
    }

    private static String comparable(String text) {
        return WHITE_SPACE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }
}
