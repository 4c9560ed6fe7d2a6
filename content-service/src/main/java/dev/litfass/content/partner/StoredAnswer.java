package dev.litfass.content.partner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The first answer to a request with an Idempotency-Key. It is good for 24 hours and taken away an hour later.
 *
 * @param id the partner and the key
 * @param request a digest of method, path and body, to tell a repetition from another request
 * @param answer the answer; null while the first request is still being worked on
 * @param reserved the id of what the request makes: whoever repeats it makes the same
 * @param failed true where the first answer was that we could not: the same request may be worked on at once
 */
@Document("storedAnswers")
record StoredAnswer(
        @Id String id,
        String request,
        @Indexed(name = "expired", expireAfter = "25h") Instant at,
        @Nullable Answer answer,
        @Nullable String reserved,
        boolean failed) {

    /** What was answered. */
    record Answer(int status, @Nullable String contentType, byte[] body) {}
}
