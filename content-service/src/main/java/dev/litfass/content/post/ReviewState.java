package dev.litfass.content.post;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people have said about a post: yes, no, stop.
 *
 * @param yeses those said since it was submitted, where the client wants more than one; null where there are none
 * @param client that only the yes of the client company is missing; null where it is not so
 * @param warnedOf the slot or the end of an approval of which people were warned; null where they were not
 * @param lastCheck what was found when a yes was last asked for or said; null before, and for posts of before December 2026
 */
public record ReviewState(
        @Nullable Approval approval,
        @Nullable Remark rejection,
        @Nullable Remark hold,
        @Nullable List<Yes> yeses,
        @Nullable ClientWait client,
        @Nullable Instant warnedOf,
        @Nullable LastCheck lastCheck) {

    public ReviewState {
        yeses = yeses == null || yeses.isEmpty() ? null : List.copyOf(yeses);
    }

    /**
     * A post waits for the client company.
     *
     * @param asked true when those whom the client's policy names were asked
     */
    public record ClientWait(Instant since, boolean asked) {}

    static final ReviewState NONE = new ReviewState(null, null, null, null, null, null, null);

    ReviewState approved(Approval yes) {
        return new ReviewState(yes, null, hold, yeses, null, null, lastCheck);
    }

    ReviewState asked() {
        return new ReviewState(null, rejection, hold, null, null, null, lastCheck);
    }

    ReviewState rejected(Remark no) {
        return new ReviewState(null, no, hold, null, null, null, lastCheck);
    }

    /** The same where the client company says no: it may think again, and the agency's yeses stand. */
    ReviewState rejectedByClient(Remark no) {
        return new ReviewState(null, no, hold, agencys(), null, null, lastCheck);
    }

    /** The client company's yes reaches no further: it is asked again. */
    ReviewState askedAgain(Instant since) {
        return new ReviewState(null, null, hold, agencys(), new ClientWait(since, false), null, lastCheck);
    }

    private List<Yes> agencys() {
        return said().stream().filter(yes -> !yes.isOfClient()).toList();
    }

    /** Other words: the yeses to the old ones count no more. */
    ReviewState rewritten() {
        return new ReviewState(approval, rejection, hold, null, null, warnedOf, null);
    }

    /** Others are warned of its slot than before. */
    ReviewState waitingForClient(Instant since) {
        return new ReviewState(null, null, hold, yeses, new ClientWait(since, false), null, lastCheck);
    }

    ReviewState waitingForAgency() {
        return new ReviewState(approval, rejection, hold, yeses, null, warnedOf, lastCheck);
    }

    ReviewState held(@Nullable Remark stop) {
        return new ReviewState(approval, rejection, stop, yeses, client, warnedOf, lastCheck);
    }

    ReviewState warned(@Nullable Instant of) {
        return new ReviewState(approval, rejection, hold, yeses, client, of, lastCheck);
    }

    ReviewState checked(LastCheck found) {
        return new ReviewState(approval, rejection, hold, yeses, client, warnedOf, found);
    }

    ReviewState with(Yes yes) {
        var all = Stream.concat(said().stream(), Stream.of(yes)).toList();
        return new ReviewState(approval, rejection, hold, all, client, warnedOf, lastCheck);
    }

    /** The yeses said since it was submitted. */
    public List<Yes> said() {
        return yeses == null ? List.of() : yeses;
    }
}
