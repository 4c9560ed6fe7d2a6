package dev.litfass.monitoring.source;

import dev.litfass.platform.network.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a source had that is new, the oldest first, and how far it was read with it. */
public sealed interface Batch {

    /**
     * New things, or none.
     *
     * @param isFull true where more waits than was taken, which is read on soon
     * @param movedTo where the source is for good from now on; null where it stays
     * @param rest how long it asks to be left alone; null where it does not say
     */
    record Read(
            List<RawMention> mentions,
            @Nullable String cursor,
            boolean isFull,
            @Nullable String movedTo,
            @Nullable Duration rest)
            implements Batch {

        public Read(List<RawMention> mentions, @Nullable String cursor) {
            this(mentions, cursor, false, null, null);
        }

        public Read full() {
            return new Read(mentions, cursor, true, movedTo, rest);
        }
    }

    /**
     * It could not be read.
     *
     * @param params what has to be said with the code
     * @param credential true where the network no longer accepts the channel's credential
     * @param retryAfter how long the network wants to be left alone; null where it does not say
     */
    record Failed(
            String code,
            Map<String, String> params,
            boolean credential,
            @Nullable Duration retryAfter) implements Batch {

        static final String TOO_MANY_REQUESTS = "too-many-requests";

        public Failed(String code) {
            this(code, Map.of(), false, null);
        }

        public static Failed notReached() {
            return new Failed("not-reached");
        }

        /** What an answer that brought nothing says about the source. */
        public static Failed of(Reply.Answer answer) {
            return switch (answer.status()) {
                case 401, 403 -> credentialRefused();
                case 429 -> tooManyRequests(answer.retryAfter());
                case 503 -> notReached().after(answer.retryAfter());
                default -> notReached();
            };
        }

        public static Failed tooManyRequests(@Nullable Duration retryAfter) {
            return new Failed(TOO_MANY_REQUESTS).after(retryAfter);
        }

        public Failed after(@Nullable Duration wait) {
            return new Failed(code, params, credential, wait);
        }

        public static Failed credentialRefused() {
            return new Failed("credential-refused", Map.of(), true, null);
        }
    }
}
