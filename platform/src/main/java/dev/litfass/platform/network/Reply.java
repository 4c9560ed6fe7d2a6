package dev.litfass.platform.network;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What came back from one HTTP call to a network: an answer, surely nothing, or silence after sending. */
public sealed interface Reply {

    /**
     * An answer, whatever its status.
     *
     * @param json the body if it is JSON, else a missing node
     * @param headers the first value of each header, by its name in small letters
     */
    record Answer(
            int status,
            JsonNode json,
            String excerpt,
            @Nullable Duration retryAfter,
            Map<String, String> headers) implements Reply {

        /** Ids, addresses and tokens of all networks are shorter. */
        private static final int LONGEST_NAME = 8_192;

        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** A text member of the body; null where there is none, or one that is too long for what anybody would name. */
        public @Nullable String text(String pointer) {
            var node = json.at(pointer);
            var text = node.isString() ? node.stringValue() : "";
            return named(text);
        }

        /** A header, under the same bound. */
        public @Nullable String header(String name) {
            return named(headers.getOrDefault(name.toLowerCase(Locale.ROOT), ""));
        }

        private static @Nullable String named(String text) {
            return text.isEmpty() || text.length() > LONGEST_NAME ? null : text;
        }
    }

    /** The request never left this machine. */
    record NotSent(String why) implements Reply {}

    /** The request may have been read; no usable answer came. */
    record Silence(String why) implements Reply {}
}
