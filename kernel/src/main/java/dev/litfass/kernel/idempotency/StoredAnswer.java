package dev.litfass.kernel.idempotency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The first answer to a request with an Idempotency-Key.
 *
 * @param id the partner and the key
 * @param request a digest of method, path and body, to tell a repetition from another request
 * @param answer the answer; null while the first request is still being worked on
 */
@Document("storedAnswers")
record StoredAnswer(
        @Id String id, String request, Instant at, @Nullable Answer answer) {

    /** What was answered. */
    record Answer(int status, @Nullable String contentType, byte[] body) {}
}
