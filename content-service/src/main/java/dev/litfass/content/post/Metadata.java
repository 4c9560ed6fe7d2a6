package dev.litfass.content.post;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a post comes from and how often it was put on the calendar.
 *
 * @param round counts the schedulings; deliveries of an older round are void
 * @param begun the last round that was begun, where it was undone again; null where that is the round itself
 * @param authors everybody who wrote or rewrote the content, the first one first
 * @param request what the same occurrence of a series, the same import or the same new post of the desk is recognised by,
 *     until December 2026 also a partner's request; null where nothing is
 */
public record Metadata(
        Origin origin,
        Person createdBy,
        Instant createdAt,
        Instant changedAt,
        int round,
        @Nullable Integer begun,
        List<Person> authors,
        @Nullable String request) {

    public Metadata {
        // posts of before authors were kept have the one who began them
        authors = authors == null ? List.of(createdBy) : List.copyOf(authors);
    }

    static Metadata begun(Origin origin, Person by, Instant now, @Nullable String request) {
        return new Metadata(origin, by, now, now, 0, null, List.of(by), request);
    }

    /** The door a post came through. */
    public enum Origin {
        DESK,
        PARTNER,
        SERIES,
        /** Public before the client came to us. */
        IMPORT
    }

    Metadata recognisedBy(String name) {
        return new Metadata(origin, createdBy, createdAt, changedAt, round, begun, authors, name);
    }

    Metadata changed(Instant now) {
        return new Metadata(origin, createdBy, createdAt, now, round, begun, authors, request);
    }

    /** A round that never was: what was planned for one that was undone is void for good. */
    Metadata nextRound(Instant now) {
        return new Metadata(origin, createdBy, createdAt, now, last() + 1, null, authors, request);
    }

    /** Back in the round that it was in before. */
    Metadata restoredTo(Metadata before, Instant now) {
        return new Metadata(origin, createdBy, createdAt, now, before.round, last(), before.authors, request);
    }

    Metadata writtenBy(Person by) {
        var more = Stream.concat(authors.stream(), Stream.of(by))
                .filter(author -> author == by || !author.id().equals(by.id()))
                .toList();
        return new Metadata(origin, createdBy, createdAt, changedAt, round, begun, more, request);
    }

    Metadata writtenBy(List<Person> others) {
        return new Metadata(origin, createdBy, createdAt, changedAt, round, begun, others, request);
    }

    private int last() {
        return begun == null ? round : Math.max(begun, round);
    }
}
