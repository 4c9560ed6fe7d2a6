package dev.litfass.content.version;

import dev.litfass.content.post.Person;
import java.time.Duration;
import java.time.Instant;

/**
 * Who wrote a state of a post, and from when until when it was the present one.
 *
 * @param replacedBy who wrote the next one
 */
record Written(Person by, Instant from, Instant until, Person replacedBy) {

    boolean isLonger(Duration than) {
        return Duration.between(from, until).compareTo(than) >= 0;
    }

    boolean isReplacedByItsWriter() {
        return by.id().equals(replacedBy.id());
    }
}
