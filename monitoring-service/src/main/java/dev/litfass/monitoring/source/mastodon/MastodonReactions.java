package dev.litfass.monitoring.source.mastodon;

import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.network.Network;
import dev.litfass.monitoring.reaction.ReactionAnswer;
import dev.litfass.monitoring.reaction.ReactionReader;
import dev.litfass.monitoring.reaction.Reactions;
import dev.litfass.platform.network.NetworkCalls;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the counts of an account's statuses (docs.joinmastodon.org/entities/Status, read 2026-11). */
@Component
class MastodonReactions implements ReactionReader {

    private final NetworkCalls calls;

    MastodonReactions(NetworkCalls calls) {
        this.calls = calls;
    }

    @Override
    public Network network() {
        return Network.MASTODON;
    }

    @Override
    public int atOnce() {
        return 4;
    }

    @Override
    public Mono<ReactionAnswer> read(ChannelCredential credential, List<String> ids) {
        return ReactionReader.each(ids, id -> status(credential, id));
    }

    private Mono<ReactionAnswer> status(ChannelCredential credential, String id) {
        if (!NotificationCursor.ID.matcher(id).matches()) {
            return Mono.just(ReactionAnswer.NOTHING);
        }
        var url = credential.channel().server() + "/api/v1/statuses/" + id;
        return calls.get(url, headers -> headers.setBearerAuth(credential.secret()))
                .map(reply -> ReactionAnswer.of(id, reply, answer -> {
                    var status = answer.json();
                    return Reactions.of(
                            status.path("favourites_count"),
                            status.path("replies_count"),
                            status.path("reblogs_count"));
                }));
    }
}
