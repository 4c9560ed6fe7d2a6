package dev.litfass.content.delivery;

import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A network as bad as networks are. What it shows the public stands in its ledger, which is the truth. */
final class SimulatedNetwork {

    /** What a network knows of a repetition, and whether it can be read; the classes of docs/publishing.md. */
    enum Kind {
        /** A+: the key is the name of the post. */
        KEY_FOR_EVER(Duration.ofDays(36_500)),
        /** A: the same key is the same post, for a while. */
        KEY_FOR_AN_HOUR(Duration.ofMinutes(55)),
        /** A: the same for as long as a chat remembers. */
        KEY_FOR_TWO_MINUTES(Duration.ofMinutes(2)),
        /** B: a draft that nobody sees is made public; that may be repeated. */
        TWO_STEPS(Duration.ofDays(36_500)),
        /** C+: the same text is refused, and the post that has it is named. */
        NAMES_THE_ORIGINAL(Duration.ZERO),
        /** C+: the same text is refused without a name, and what is there cannot be read. */
        REFUSES_THE_SAME(Duration.ZERO),
        /** C: every request is a post; what is there can be read. */
        NO_KEY(Duration.ZERO),
        /** C: every request is a post, and what is there cannot be read. */
        WRITE_ONLY(Duration.ZERO);

        final Duration keyLife;

        Kind(Duration keyLife) {
            this.keyLife = keyLife;
        }

        boolean refusesTheSame() {
            return this == NAMES_THE_ORIGINAL || this == REFUSES_THE_SAME;
        }

        boolean looksByKey() {
            return this == KEY_FOR_EVER || this == TWO_STEPS;
        }
    }

    /** A post that the public can see, and from when on a look finds it. */
    record Shown(String id, String text, @Nullable String parent, Instant at, Instant readableAt) {

        String url() {
            return ADDRESS + id;
        }
    }

    /** What the address of a post begins with. */
    static final String ADDRESS = "https://network.example/";

    /** So late at most a post can be found after it was made. */
    private static final int READABLE_AFTER_SECONDS = 40;

    private final Kind kind;
    private final SplittableRandom random;
    private final List<Shown> ledger = new ArrayList<>();
    private final Map<String, Shown> keys = new HashMap<>();
    private int drafts;
    private boolean calm;

    SimulatedNetwork(Kind kind, SplittableRandom random) {
        this.kind = kind;
        this.random = random;
    }

    Kind kind() {
        return kind;
    }

    List<Shown> ledger() {
        return ledger;
    }

    /** A draft that nobody sees, where the network has such; a second one does no harm. */
    Prepared prepared(Prepared already) {
        return kind == Kind.TWO_STEPS && already.isEmpty() ? new Draft("draft-" + ++drafts) : already;
    }

    /** A draft that only has to be made public. */
    record Draft(String id) implements Prepared {
        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    /** From now on it behaves. */
    void calmDown() {
        calm = true;
    }

    /** What the worker hears after a request arrived; an answer that is lost is unknown to it. */
    Outcome arrived(String key, Outgoing outgoing, Instant now) {
        var fate = calm ? 0 : random.nextInt(100);
        if (fate < 50) {
            return shown(key, outgoing, now);
        }
        if (fate < 65) {
            shown(key, outgoing, now);
            return new Outcome.Unknown(Reason.NO_ANSWER);
        }
        if (fate < 78) {
            return new Outcome.Unknown(Reason.UNREADABLE_ANSWER);
        }
        if (fate < 95) {
            return new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofSeconds(random.nextInt(30)));
        }
        return new Outcome.Refused(Reason.refused("The network", 422, "no"), false);
    }

    private Outcome shown(String key, Outgoing outgoing, Instant now) {
        var text = outgoing.text();
        var parent = outgoing.parent();
        if (kind.refusesTheSame()) {
            var original =
                    ledger.stream().filter(post -> post.text().equals(text)).findFirst();
            if (original.isPresent()) {
                return new Outcome.Duplicate(kind == Kind.NAMES_THE_ORIGINAL ? named(original.get()) : null);
            }
        }
        var known = keys.get(key);
        if (known == null || now.isAfter(known.at().plus(kind.keyLife))) {
            var readable = now.plusSeconds(calm ? 0 : random.nextInt(READABLE_AFTER_SECONDS));
            known = new Shown("post-" + (ledger.size() + 1), text, parent == null ? null : parent.id(), now, readable);
            ledger.add(known);
            keys.put(key, known);
        }
        return named(known);
    }

    private static Outcome.Published named(Shown post) {
        return new Outcome.Published(post.id(), post.url());
    }

    /** Where keys last for ever a post is asked for by its key, elsewhere its text is looked for. */
    LookupResult lookFor(String key, String text, Instant now) {
        if (kind == Kind.REFUSES_THE_SAME) {
            return new LookupResult.Repeatable();
        }
        if (kind == Kind.WRITE_ONLY || (!calm && random.nextInt(100) < 20)) {
            return new LookupResult.Unreadable(Reason.NOT_REACHED);
        }
        var byKey = keys.get(key);
        var found = kind.looksByKey()
                ? Optional.ofNullable(byKey)
                : ledger.stream().filter(post -> post.text().equals(text)).findFirst();
        return found.filter(post -> !post.readableAt().isAfter(now))
                .<LookupResult>map(post -> new LookupResult.Found(post.id(), post.url(), "seen"))
                .orElseGet(() -> new LookupResult.Absent(kind.looksByKey()));
    }
}
