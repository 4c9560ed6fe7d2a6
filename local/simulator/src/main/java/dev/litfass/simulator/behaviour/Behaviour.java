package dev.litfass.simulator.behaviour;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.http.Sending;
import dev.litfass.simulator.http.Sending.Manner;
import dev.litfass.simulator.http.Work;
import dev.litfass.simulator.network.Conditions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What goes wrong with a call: the answer, whether the work was done before it, and how long things take. */
public record Behaviour(
        @Nullable Kind answer,
        @Nullable Boolean accept,
        @Nullable Integer status,
        @Nullable String error,
        @Nullable String message,
        @Nullable Integer retryAfterSeconds,
        @Nullable Long delayMs,
        @Nullable Long readDelayMs,
        @Nullable Long processingMs,
        @Nullable Boolean processingFails,
        @Nullable Long workDelayMs) {

    /** Nothing goes wrong. */
    public static final Behaviour USUAL =
            new Behaviour(null, null, null, null, null, null, null, null, null, null, null);

    private static final long LONG_SILENCE_MS = 120_000;

    /** What the caller gets. */
    public enum Kind {
        NORMAL,
        STATUS,
        RATE_LIMIT,
        HANG,
        RESET,
        CUT,
        GARBAGE,
        HTML,
        OTHER_POST,
        ENDLESS,
        DRIP,
        BAD_LENGTH,
        NEGATIVE_LENGTH,
        HUGE_LENGTH,
        TWO_LENGTHS,
        BAD_CHUNK,
        CUT_CHUNK,
        BAD_HEADER,
        NO_HTTP,
        INFORMATIONAL,
        LONG_HEADERS
    }

    public Kind kind() {
        return answer == null ? Kind.NORMAL : answer;
    }

    /** The work is done, whatever the caller gets to see. */
    public boolean accepts() {
        return kind() == Kind.NORMAL || Boolean.TRUE.equals(accept);
    }

    public Conditions conditions() {
        return new Conditions(span(readDelayMs, 0), span(processingMs, 0), Boolean.TRUE.equals(processingFails));
    }

    /** The call with this behaviour: the work is done or left out, and then the caller gets what the behaviour says. */
    public Work applyTo(Supplier<Answer> work, Supplier<Object> otherPost) {
        return applyTo(work, otherPost, Refusal::answer);
    }

    /** The same in the words of a network that says no in its own way. */
    public Work applyTo(Supplier<Answer> work, Supplier<Object> otherPost, Function<Refusal, Answer> refusing) {
        return new Work(span(workDelayMs, 0), () -> sending(work, otherPost, refusing));
    }

    private Sending sending(Supplier<Answer> work, Supplier<Object> otherPost, Function<Refusal, Answer> refusing) {
        Answer real = accepts() ? work.get() : Answer.empty(201);
        Duration delay = span(delayMs, kind() == Kind.HANG ? LONG_SILENCE_MS : 0);
        int success = real.status();
        return switch (kind()) {
            case NORMAL -> new Sending(real, Manner.WHOLE, delay);
            case STATUS -> new Sending(failure(refusing), Manner.WHOLE, delay);
            case RATE_LIMIT -> new Sending(refusing.apply(rateLimit()), Manner.WHOLE, delay);
            case HANG -> new Sending(Answer.empty(500), Manner.SILENCE, delay);
            case RESET -> new Sending(Answer.empty(500), Manner.RESET, delay);
            case CUT ->
                new Sending(Answer.json(success, Map.of("id", "p0", "note", "x".repeat(200))), Manner.HALF, delay);
            case GARBAGE -> new Sending(garbage(success), Manner.WHOLE, delay);
            case HTML -> new Sending(page(200, "Please sign in"), Manner.WHOLE, delay);
            case OTHER_POST -> new Sending(Answer.json(success, otherPost.get()), Manner.WHOLE, delay);
            case ENDLESS -> new Sending(Answer.json(success, Map.of()), Manner.ENDLESS, delay);
            case DRIP -> new Sending(Answer.json(success, Map.of()), Manner.DRIP, delay);
            case BAD_LENGTH,
                    NEGATIVE_LENGTH,
                    HUGE_LENGTH,
                    TWO_LENGTHS,
                    BAD_CHUNK,
                    CUT_CHUNK,
                    BAD_HEADER,
                    NO_HTTP,
                    INFORMATIONAL,
                    LONG_HEADERS ->
                new Sending(BrokenHttp.valueOf(kind().name()).bytes(), Manner.RAW, delay);
        };
    }

    private Answer failure(Function<Refusal, Answer> refusing) {
        int code = status == null ? 500 : status;
        if (code >= 500) {
            return page(code, "The server behind this proxy did not answer properly");
        }
        return refusing.apply(new Refusal(code, error == null ? "refused" : error, words("The network refused.")));
    }

    private Refusal rateLimit() {
        int seconds = retryAfterSeconds == null ? 30 : retryAfterSeconds;
        return new Refusal(429, "rate_limited", words("Too many requests."))
                .with("Retry-After", Integer.toString(seconds));
    }

    private String words(String otherwise) {
        return message == null ? otherwise : message;
    }

    private static Answer garbage(int status) {
        return new Answer(
                status,
                Map.of("Content-Type", "application/json"),
                "{\"id\":\"p01\u0007{{\"url\":,,]".getBytes(StandardCharsets.UTF_8));
    }

    private static Answer page(int status, String title) {
        String html = "<!doctype html><html><head><title>%1$s</title></head><body><h1>%1$s</h1></body></html>";
        return Answer.text(status, "text/html", html.formatted(title));
    }

    private static Duration span(@Nullable Long millis, long otherwise) {
        return Duration.ofMillis(millis == null ? otherwise : Math.max(0, millis));
    }
}
