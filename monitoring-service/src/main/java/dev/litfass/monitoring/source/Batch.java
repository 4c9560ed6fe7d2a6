package dev.litfass.monitoring.source;

import dev.litfass.platform.network.Reply;
import java.time.Duration;
import java.util.List;
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
     * @param credential true where the network no longer accepts the channel's credential
     * @param retryAfter how long the network wants to be left alone; null where it does not say
     */
    record Failed(
            String code,
            String de,
            String en,
            boolean credential,
            @Nullable Duration retryAfter) implements Batch {

        static final String TOO_MANY_REQUESTS = "too-many-requests";

        public Failed(String code, String de, String en, boolean credential) {
            this(code, de, en, credential, null);
        }

        public static Failed notReached() {
            return new Failed(
                    "not-reached",
                    "Die Quelle war nicht erreichbar. Wir versuchen es von selbst wieder.",
                    "The source could not be reached. We try again by ourselves.",
                    false);
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
            return new Failed(
                    TOO_MANY_REQUESTS,
                    "Das Netzwerk nimmt zurzeit keine weiteren Abrufe an. Wir warten, so lange es will.",
                    "The network takes no more requests for now. We wait as long as it wants.",
                    false,
                    retryAfter);
        }

        public Failed after(@Nullable Duration wait) {
            return new Failed(code, de, en, credential, wait);
        }

        public static Failed credentialRefused() {
            return new Failed(
                    "credential-refused",
                    "Das Netzwerk nimmt die Zugangsdaten nicht mehr an. Den Kanal neu verbinden.",
                    "The network no longer accepts the credentials. Connect the channel again.",
                    true);
        }
    }
}
