package dev.litfass.content.presence;

import dev.litfass.content.post.Person;
import java.time.Instant;

/**
 * One page on which somebody has the post open; a person may have several.
 *
 * @param page the name that the page gave itself
 * @param until when it is taken for left, where it does not say otherwise
 */
record Seat(PageId page, Person person, Instant until) {

    boolean isThere(Instant now) {
        return now.isBefore(until);
    }

    /** Nobody speaks for the page of another person. */
    boolean is(PageId otherPage, Person other) {
        return page.equals(otherPage) && person.id().equals(other.id());
    }
}
