package dev.litfass.content.presence;

import dev.litfass.content.post.Person;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.id.ClientId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Who has one post open, in the order in which they came, and who of them writes.
 *
 * @param writer the page that writes; null where nobody does
 * @param changedAt when somebody last came, left or took over; a beat changes nothing that others see
 */
@Document("presences")
@CompoundIndex(name = "changed", def = "{changedAt: 1}")
public record Presence(
        @Id PostId postId,
        ClientId clientId,
        List<Seat> seats,
        @Nullable PageId writer,
        Instant changedAt,
        @Indexed(name = "expired", expireAfter = "5m") Instant until,
        @Version @Nullable Long version) {

    /** So long a page that says nothing more is taken for open. */
    static final Duration LEASE = Duration.ofSeconds(45);

    /** More are not listed; they may read all the same. */
    static final int MOST = 20;

    static Presence none(PostId post, ClientId client) {
        return new Presence(post, client, List.of(), null, Instant.EPOCH, Instant.EPOCH, null);
    }

    /** What a page is for. */
    enum Wish {
        /** To look at the post. */
        READ,
        /** To write where nobody else does. */
        WRITE,
        /** To write from now on, whoever did before. */
        TAKE_OVER
    }

    /** Somebody has the post open. */
    Presence beat(PageId page, Person person, Wish wish, Instant now) {
        return withRoomFor(page, wish, now).seated(page, person, now).writtenBy(page, person, wish, now);
    }

    Presence left(PageId page, Person person, Instant now) {
        var others = there(now).filter(seat -> !seat.is(page, person)).toList();
        return with(others, now);
    }

    /** Who takes over is there in any case: the one who came last is listed no more. */
    private Presence withRoomFor(PageId page, Wish wish, Instant now) {
        var there = there(now).toList();
        if (wish != Wish.TAKE_OVER
                || there.size() < MOST
                || there.stream().anyMatch(seat -> seat.page().equals(page))) {
            return this;
        }
        return with(there.subList(0, MOST - 1), now);
    }

    private Presence seated(PageId page, Person person, Instant now) {
        var mine = new Seat(page, person, now.plus(LEASE));
        var next = new ArrayList<Seat>();
        there(now).forEach(seat -> next.add(seat.is(page, person) ? mine : seat));
        if (!next.contains(mine) && next.stream().noneMatch(seat -> seat.page().equals(page)) && next.size() < MOST) {
            next.add(mine);
        }
        return with(next, now);
    }

    private Presence writtenBy(PageId page, Person person, Wish wish, Instant now) {
        var isSeated = seats.stream().anyMatch(seat -> seat.is(page, person));
        var next = isSeated ? writerAfter(page, wish) : writer;
        return Objects.equals(next, writer) ? this : new Presence(postId, clientId, seats, next, now, until, version);
    }

    private @Nullable PageId writerAfter(PageId page, Wish wish) {
        return switch (wish) {
            case READ -> page.equals(writer) ? null : writer;
            case WRITE -> writer == null ? page : writer;
            case TAKE_OVER -> page;
        };
    }

    private Presence with(List<Seat> next, Instant now) {
        var writes = next.stream().anyMatch(seat -> seat.page().equals(writer)) ? writer : null;
        var changed = !pages(next).equals(pages(seats)) || !Objects.equals(writes, writer);
        return new Presence(postId, clientId, next, writes, changed ? now : changedAt, now.plus(LEASE), version);
    }

    private Stream<Seat> there(Instant now) {
        return seats.stream().filter(seat -> seat.isThere(now));
    }

    private static List<PageId> pages(List<Seat> of) {
        return of.stream().map(Seat::page).toList();
    }
}
