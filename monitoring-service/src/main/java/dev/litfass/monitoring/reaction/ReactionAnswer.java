package dev.litfass.monitoring.reaction;

import dev.litfass.platform.network.Reply;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a network said about some posts, by its own ids; what it said nothing about is asked for later.
 *
 * @param gone what is no longer there
 * @param rest how long it wants to be left alone; null where it does not say
 */
public record ReactionAnswer(
        Map<String, Reactions> counts,
        Set<String> gone,
        @Nullable Duration rest) {

    /** It did not answer, or nothing that can be used. */
    public static final ReactionAnswer NOTHING = new ReactionAnswer(Map.of(), Set.of(), null);

    /** How long a network is left alone that has had enough and does not say for how long. */
    private static final Duration USUAL_REST = Duration.ofMinutes(15);

    public static ReactionAnswer counted(String id, Reactions counts) {
        return new ReactionAnswer(Map.of(id, counts), Set.of(), null);
    }

    public static ReactionAnswer gone(String id) {
        return new ReactionAnswer(Map.of(), Set.of(id), null);
    }

    /** What an answer that brought nothing asks for. */
    public static ReactionAnswer refused(Reply.Answer answer) {
        var rest = answer.status() == 429 && answer.retryAfter() == null ? USUAL_REST : answer.retryAfter();
        return answer.status() == 429 || answer.status() == 503
                ? new ReactionAnswer(Map.of(), Set.of(), rest)
                : NOTHING;
    }

    /** What one post's own address answers. */
    public static ReactionAnswer of(String id, Reply reply, Function<Reply.Answer, @Nullable Reactions> counts) {
        if (!(reply instanceof Reply.Answer answer)) {
            return NOTHING;
        }
        if (answer.status() == 404 || answer.status() == 410) {
            return gone(id);
        }
        if (!answer.isSuccess()) {
            return refused(answer);
        }
        var found = id.equals(answer.text("/id")) ? counts.apply(answer) : null;
        return found == null ? NOTHING : counted(id, found);
    }

    /** Both; how long the network wants to be left alone said the second one. */
    ReactionAnswer with(ReactionAnswer more) {
        var all = new HashMap<>(counts);
        all.putAll(more.counts);
        var missing = new HashSet<>(gone);
        missing.addAll(more.gone);
        return new ReactionAnswer(all, missing, more.rest);
    }
}
