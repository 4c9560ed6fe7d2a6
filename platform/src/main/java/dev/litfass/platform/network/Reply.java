package dev.litfass.platform.network;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What came back from one HTTP call to a network: an answer, surely nothing, or silence after sending. */
public sealed interface Reply {

    /**
     * An answer, whatever its status.
     *
     * @param json the body if it is JSON, else a missing node
     */
    record Answer(
            int status,
            JsonNode json,
            String excerpt,
            @Nullable Duration retryAfter) implements Reply {

        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** A text member of the body, or null. */
        public @Nullable String text(String pointer) {
            var node = json.at(pointer);
            return node.isString() && !node.stringValue().isEmpty() ? node.stringValue() : null;
        }
    }

    /** The request never left this machine. */
    record NotSent(String why) implements Reply {}

    /** The request may have been read; no usable answer came. */
    record Silence(String why) implements Reply {}
}
