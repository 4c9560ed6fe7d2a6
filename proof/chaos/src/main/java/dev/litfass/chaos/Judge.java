package dev.litfass.chaos;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

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
final class Judge {

    /** So much before the slot is still on time. */
    static final Duration EARLY = Duration.ofMillis(2);

    static final Set<String> FINAL = Set.of("PUBLISHED", "CANCELLED");
    static final Set<String> PERSONS = Set.of("HELD", "EXPIRED", "REJECTED", "NEEDS_PERSON");

    private final Map<Place, Expected> expected = new HashMap<>();
    private final List<Ledger.Entry> ledger;
    private final Map<Place, List<Ledger.Entry>> seen;
    private final Map<String, List<Deliveries.Delivery>> deliveries;

    /** Words on an account; no two posts of an account have the same. */
    private record Place(String account, String text) {}

    private record Expected(Planned post, String channelId) {}

    /** @param planned what nobody took back, held or changed; what else is in the ledger is not looked at */
    Judge(List<Planned> planned, Ledger ledger, List<Deliveries.Delivery> deliveries) {
        planned.forEach(post -> post.channels()
                .forEach((channel, account) ->
                        expected.put(new Place(account, post.text()), new Expected(post, channel))));
        var accounts = expected.keySet().stream().map(Place::account).collect(toSet());
        this.ledger = ledger.entries().stream()
                .filter(entry -> accounts.contains(entry.account()))
                .toList();
        this.seen = this.ledger.stream().collect(groupingBy(entry -> new Place(entry.account(), entry.text())));
        this.deliveries = deliveries.stream().collect(groupingBy(delivery -> delivery.postId() + delivery.channelId()));
    }

    Verdict verdict() {
        return new Verdict(
                new TreeMap<>(believed().collect(groupingBy(Deliveries.Delivery::status, counting()))),
                lateness(),
                lost(),
                doubled(),
                early(),
                foreign(),
                restless(),
                orphaned());
    }

    private Stream<Deliveries.Delivery> believed() {
        return expected.values().stream().flatMap(one -> believed(one).stream());
    }

    private List<Deliveries.Delivery> believed(Place place) {
        var one = expected.get(place);
        return one == null ? List.of() : believed(one);
    }

    private List<Deliveries.Delivery> believed(Expected one) {
        return deliveries.getOrDefault(one.post().postId() + one.channelId(), List.of());
    }

    private Lateness lateness() {
        return new Lateness(ledger.stream()
                .filter(entry -> expected.containsKey(place(entry)))
                .map(entry -> late(entry))
                .toList());
    }

    private Duration late(Ledger.Entry entry) {
        return Duration.between(of(entry).post().slot(), entry.receivedAt());
    }

    private List<String> lost() {
        var lost = new ArrayList<String>();
        expected.forEach((place, one) -> {
            var deliveries = believed(one);
            if (deliveries.isEmpty()) {
                lost.add(place + " has no delivery");
            }
            var isPublic = seen.containsKey(place);
            for (var delivery : deliveries) {
                var status = delivery.status();
                if (!isPublic && (status.equals("PUBLISHED") || status.equals("CANCELLED"))) {
                    lost.add(place + " is not public: " + delivery);
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
                .filter(entry -> expected.containsKey(place(entry)))
                .filter(entry -> late(entry).plus(EARLY).isNegative())
                .map(entry -> late(entry) + " " + entry)
                .toList();
    }

    private List<String> foreign() {
        return ledger.stream()
                .filter(entry -> !expected.containsKey(place(entry)))
                .map(Ledger.Entry::toString)
                .toList();
    }

    private List<String> restless() {
        return believed()
                .filter(delivery -> !isAtRest(delivery))
                .map(Deliveries.Delivery::toString)
                .toList();
    }

    static boolean isAtRest(Deliveries.Delivery delivery) {
        return FINAL.contains(delivery.status()) || PERSONS.contains(delivery.status());
    }

    /** What is public has the name the agency knows it by, unless a person has been asked to look. */
    private List<String> orphaned() {
        var known = new HashSet<String>();
        var asked = new HashSet<Place>();
        expected.forEach((place, one) -> believed(one).forEach(delivery -> {
            var remote = delivery.remoteId();
            if (remote != null && delivery.status().equals("PUBLISHED")) {
                known.add(remote);
            }
            if (delivery.status().equals("NEEDS_PERSON")) {
                asked.add(place);
            }
        }));
        return ledger.stream()
                .filter(entry -> !known.contains(entry.id()) && !asked.contains(place(entry)))
                .map(Ledger.Entry::toString)
                .toList();
    }

    private static Place place(Ledger.Entry entry) {
        return new Place(entry.account(), entry.text());
    }

    private Expected of(Ledger.Entry entry) {
        return expected(place(entry));
    }

    private Expected expected(Place place) {
        return Objects.requireNonNull(expected.get(place));
    }
}
