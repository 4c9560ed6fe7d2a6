package dev.litfass.chaos;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.litfass.chaos.Deliveries.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Holds what the public saw and what the agency believes against what was planned. */
final class LedgerCheck {

    /** So much before the slot is still on time. */
    static final Duration EARLY = Duration.ofMillis(2);

    static final Set<String> FINAL = Set.of("PUBLISHED", "CANCELLED");
    static final Set<String> PERSONS = Set.of("HELD", "EXPIRED", "REJECTED", "NEEDS_PERSON");

    private final Map<Publication, Expected> expected = new HashMap<>();
    private final List<Ledger.Entry> ledger;
    private final Map<Publication, List<Ledger.Entry>> seen;
    private final Map<String, List<Delivery>> deliveries;

    /** A text on an account; no two posts of an account have the same. */
    private record Publication(String account, String text) {}

    private record Expected(Planned post, String channelId) {}

    /** @param planned what nobody took back, held or changed; what else is in the ledger is not looked at */
    LedgerCheck(List<Planned> planned, Ledger ledger, List<Delivery> deliveries) {
        planned.forEach(post -> post.channels()
                .forEach((channel, account) ->
                        expected.put(new Publication(account, post.text()), new Expected(post, channel))));
        var accounts = expected.keySet().stream().map(Publication::account).collect(toSet());
        this.ledger = ledger.entries().stream()
                .filter(entry -> accounts.contains(entry.account()))
                .toList();
        this.seen = this.ledger.stream().collect(groupingBy(entry -> new Publication(entry.account(), entry.text())));
        this.deliveries = deliveries.stream().collect(groupingBy(delivery -> delivery.postId() + delivery.channelId()));
    }

    CheckResult result() {
        return new CheckResult(
                new TreeMap<>(believed().collect(groupingBy(Delivery::status, counting()))),
                lateness(),
                lost(),
                doubled(),
                early(),
                unapproved(),
                unfinished(),
                orphaned());
    }

    private Stream<Delivery> believed() {
        return expected.values().stream().flatMap(one -> believed(one).stream());
    }

    private List<Delivery> believed(Publication publication) {
        var one = expected.get(publication);
        return one == null ? List.of() : believed(one);
    }

    private List<Delivery> believed(Expected one) {
        return deliveries.getOrDefault(one.post().postId() + one.channelId(), List.of());
    }

    private Lateness lateness() {
        return new Lateness(
                ledger.stream().filter(this::isExpected).map(this::late).toList());
    }

    private Duration late(Ledger.Entry entry) {
        return Duration.between(
                Objects.requireNonNull(expected.get(publication(entry))).post().slot(), entry.receivedAt());
    }

    private List<String> lost() {
        var lost = new ArrayList<String>();
        expected.forEach((publication, one) -> {
            var deliveries = believed(one);
            if (deliveries.isEmpty()) {
                lost.add(publication + " has no delivery");
            }
            var isPublic = seen.containsKey(publication);
            for (var delivery : deliveries) {
                var status = delivery.status();
                if (!isPublic && (status.equals("PUBLISHED") || status.equals("CANCELLED"))) {
                    lost.add(publication + " is not public: " + delivery);
                }
            }
        });
        return lost;
    }

    private List<String> doubled() {
        return seen.entrySet().stream()
                .filter(one -> one.getValue().size() > 1)
                .map(one -> one.getValue() + ": " + believed(one.getKey()))
                .toList();
    }

    private List<String> early() {
        return ledger.stream()
                .filter(this::isExpected)
                .filter(entry -> late(entry).plus(EARLY).isNegative())
                .map(entry -> late(entry) + " " + entry)
                .toList();
    }

    private List<String> unapproved() {
        return ledger.stream()
                .filter(entry -> !isExpected(entry))
                .map(Ledger.Entry::toString)
                .toList();
    }

    private List<String> unfinished() {
        return believed()
                .filter(delivery -> !isFinished(delivery))
                .map(Delivery::toString)
                .toList();
    }

    static boolean isFinished(Delivery delivery) {
        return FINAL.contains(delivery.status()) || PERSONS.contains(delivery.status());
    }

    /** What is public has the name the agency knows it by, unless a person has been asked to look. */
    private List<String> orphaned() {
        var known = new HashSet<String>();
        var asked = new HashSet<Publication>();
        expected.forEach((publication, one) -> believed(one).forEach(delivery -> {
            var remote = delivery.remoteId();
            if (remote != null && delivery.status().equals("PUBLISHED")) {
                known.add(remote);
            }
            if (delivery.status().equals("NEEDS_PERSON")) {
                asked.add(publication);
            }
        }));
        return ledger.stream()
                .filter(entry -> !known.contains(entry.id()) && !asked.contains(publication(entry)))
                .map(Ledger.Entry::toString)
                .toList();
    }

    private boolean isExpected(Ledger.Entry entry) {
        return expected.containsKey(publication(entry));
    }

    private static Publication publication(Ledger.Entry entry) {
        return new Publication(entry.account(), entry.text());
    }
}
