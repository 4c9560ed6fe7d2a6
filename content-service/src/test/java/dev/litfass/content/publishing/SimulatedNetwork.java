package dev.litfass.content.publishing;

import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Reason;
import dev.litfass.content.network.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A network as bad as networks are. What it shows the public stands in its ledger, which is the truth. */
final class SimulatedNetwork {

    /** How a network recognises a repetition: by our key for ever, for an hour, or not at all. */
    enum Kind {
        KEY_FOR_EVER(Duration.ofDays(36_500)),
        KEY_FOR_AN_HOUR(Duration.ofMinutes(55)),
        NO_KEY(Duration.ZERO);

        final Duration keyLife;

        Kind(Duration keyLife) {
            this.keyLife = keyLife;
        }
    }

    /** A post that the public can see, and from when on a look finds it. */
    record Shown(String id, String text, Instant at, Instant readableAt) {}

    /** So late at most a post can be found after it was made. */
    private static final int READABLE_AFTER_SECONDS = 40;

    private final Kind kind;
    private final SplittableRandom random;
    private final List<Shown> ledger = new ArrayList<>();
    private final Map<String, Shown> keys = new HashMap<>();
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

    /** From now on it behaves. */
    void calmDown() {
        calm = true;
    }

    /** What the worker hears after a request arrived; an answer that is lost is unknown to it. */
    Outcome arrived(String key, String text, Instant now) {
        var fate = calm ? 0 : random.nextInt(100);
        if (fate < 50) {
            return shown(key, text, now);
        }
        if (fate < 65) {
            shown(key, text, now);
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

    private Outcome shown(String key, String text, Instant now) {
        var known = keys.get(key);
        if (known == null || now.isAfter(known.at().plus(kind.keyLife))) {
            var readable = now.plusSeconds(calm ? 0 : random.nextInt(READABLE_AFTER_SECONDS));
            known = new Shown("post-" + (ledger.size() + 1), text, now, readable);
            ledger.add(known);
            keys.put(key, known);
        }
        return new Outcome.Published(known.id(), "https://network.example/" + known.id());
    }

    /** Where keys last for ever a post is asked for by its key, elsewhere its text is looked for. */
    Sighting lookFor(String key, String text, Instant now) {
        if (!calm && random.nextInt(100) < 20) {
            return new Sighting.Unreadable(Reason.NOT_REACHED);
        }
        var byKey = keys.get(key);
        var found = kind == Kind.KEY_FOR_EVER
                ? java.util.Optional.ofNullable(byKey)
                : ledger.stream().filter(post -> post.text().equals(text)).findFirst();
        return found.filter(post -> !post.readableAt().isAfter(now))
                .<Sighting>map(post -> new Sighting.Found(post.id(), "https://network.example/" + post.id(), "seen"))
                .orElseGet(Sighting.Absent::new);
    }
}
