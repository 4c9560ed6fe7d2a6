package dev.litfass.chaos;

import dev.litfass.chaos.Deliveries.Delivery;
import dev.litfass.harness.ServiceClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person against the clock: what somebody did to a post in the last second before its slot, what the answer was, and
 * whether what the public saw fits.
 *
 * @param edited the answer to an edit, null where nobody edited
 * @param answeredAt when the last answer came
 */
record Race(
        Planned post,
        Kind kind,
        @Nullable Reply edited,
        @Nullable Reply cancelled,
        @Nullable Reply held,
        Instant answeredAt) {

    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;

    /** What was done. */
    enum Kind {
        EDIT,
        CANCEL,
        HOLD,
        EDIT_AND_CANCEL
    }

    /** An answer; where it is a refusal, with the problem's name. */
    record Reply(int status, String problem) {

        static Reply of(ServiceClient.Answer answer) {
            return new Reply(answer.status(), answer.problem().replace("/problems/", ""));
        }

        /** Nothing was changed: it came too late, or a part of Litfass was too busy to ask. */
        boolean isRefusal() {
            return status == CONFLICT || status == UNAVAILABLE;
        }

        boolean isYes() {
            return status / 100 == 2;
        }
    }

    /** The words of an edit. */
    static String editedText(Planned post) {
        return post.text() + ", verbessert";
    }

    /**
     * The text whose deliveries are waited for. Those of an edit come a moment after the old ones are cancelled; a post
     * that was cancelled early has none.
     */
    Stream<String> awaitedText() {
        return Stream.ofNullable(expected());
    }

    /** Who won, for the count. */
    String outcome() {
        if (won(edited)) {
            return kind + ": the edit won";
        }
        if (won(cancelled)) {
            return kind + ": the cancel won";
        }
        if (won(held)) {
            return kind + ": held, in time or not";
        }
        return Stream.of(edited, cancelled, held)
                .flatMap(Stream::ofNullable)
                .map(Reply::problem)
                .collect(Collectors.joining(" and ", kind + ": the clock won, ", ""));
    }

    /**
     * What does not fit; empty where all does.
     *
     * @param seen what became public on the post's accounts, of this post
     * @param believed the post's deliveries
     */
    List<String> complaints(List<Ledger.Entry> seen, List<Delivery> believed) {
        var complaints = new ArrayList<String>();
        Stream.of(edited, cancelled, held)
                .flatMap(Stream::ofNullable)
                .filter(reply -> !reply.isYes() && !reply.isRefusal())
                .forEach(reply -> complaints.add("an answer that is neither yes nor a refusal: " + reply));
        if (won(edited) && won(cancelled)) {
            complaints.add("both won");
        }
        var onAccount = seen.stream().collect(Collectors.groupingBy(Ledger.Entry::account, Collectors.counting()));
        if (onAccount.values().stream().anyMatch(count -> count > 1)) {
            complaints.add("more than once on an account");
        }
        var expected = expected();
        if (!seen.stream().allMatch(entry -> entry.text().equals(expected))) {
            complaints.add("public with other words than: " + expected);
        }
        if (won(edited) && onAccount.size() < post.deliveries()) {
            complaints.add("the edited post is not on every channel");
        }
        if (edited != null && !won(edited) && !won(cancelled) && seen.isEmpty()
                || cancelled != null && edited == null && !won(cancelled) && seen.isEmpty()) {
            complaints.add("refused as too late, and nothing is public");
        }
        if (won(held) && believed.stream().anyMatch(this::wentOutLater)) {
            complaints.add("sent after it was held");
        }
        believed.stream()
                .filter(delivery -> !LedgerCheck.isFinished(delivery))
                .forEach(delivery -> complaints.add("not finished: " + delivery));
        return complaints.isEmpty() ? complaints : List.of(this + ": " + complaints + " " + seen + " " + believed);
    }

    /** The only words that may be public; null where there may be none. */
    private @Nullable String expected() {
        if (won(edited)) {
            return editedText(post);
        }
        return won(cancelled) ? null : post.text();
    }

    /** It is armed before the holds are asked for the last time: what went out was armed before the hold was written. */
    private boolean wentOutLater(Delivery delivery) {
        var armed = delivery.armedAt();
        return delivery.status().equals("PUBLISHED")
                && armed != null
                && armed.isAfter(answeredAt.plus(LedgerCheck.EARLY));
    }

    private static boolean won(@Nullable Reply answer) {
        return answer != null && answer.isYes();
    }

    /** Of all races: what does not fit. */
    static List<String> complaints(List<Race> races, Ledger ledger, List<Delivery> deliveries) {
        var seen = ledger.entries().stream().collect(Collectors.groupingBy(Ledger.Entry::text));
        var believed = deliveries.stream().collect(Collectors.groupingBy(Delivery::postId));
        return races.stream()
                .flatMap(race -> {
                    var all = new ArrayList<>(seen.getOrDefault(race.post().text(), List.of()));
                    all.addAll(seen.getOrDefault(editedText(race.post()), List.of()));
                    return race
                            .complaints(all, believed.getOrDefault(race.post().postId(), List.of()))
                            .stream();
                })
                .toList();
    }

    static Map<String, Long> outcomes(List<Race> races) {
        return races.stream().collect(Collectors.groupingBy(Race::outcome, TreeMap::new, Collectors.counting()));
    }
}
