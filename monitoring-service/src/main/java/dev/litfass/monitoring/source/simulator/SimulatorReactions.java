package dev.litfass.monitoring.source.simulator;

import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.network.Network;
import dev.litfass.monitoring.reaction.ReactionAnswer;
import dev.litfass.monitoring.reaction.ReactionReader;
import dev.litfass.monitoring.reaction.Reactions;
import dev.litfass.platform.network.NetworkCalls;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads how many of a public that does not exist reacted; only where Litfass runs on a desk. */
@Component
@ConditionalOnBooleanProperty("litfass.desk")
class SimulatorReactions implements ReactionReader {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final NetworkCalls calls;

    SimulatorReactions(NetworkCalls calls) {
        this.calls = calls;
    }

    @Override
    public Network network() {
        return Network.SIMULATOR;
    }

    @Override
    public int atOnce() {
        return 4;
    }

    @Override
    public Mono<ReactionAnswer> read(ChannelCredential credential, List<String> ids) {
        return ReactionReader.each(ids, id -> post(credential, id));
    }

    private Mono<ReactionAnswer> post(ChannelCredential credential, String id) {
        if (!ID.matcher(id).matches()) {
            return Mono.just(ReactionAnswer.NOTHING);
        }
        var url = credential.channel().server() + "/api/posts/" + id + "/reactions";
        return calls.get(url, headers -> headers.setBearerAuth(credential.secret()))
                .map(reply -> ReactionAnswer.of(id, reply, answer -> {
                    var post = answer.json();
                    return Reactions.of(post.path("likes"), post.path("replies"), post.path("shares"));
                }));
    }
}
