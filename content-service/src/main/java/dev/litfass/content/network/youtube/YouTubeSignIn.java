package dev.litfass.content.network.youtube;

import dev.litfass.content.network.TokenAnswers;
import dev.litfass.content.network.google.GoogleSignIn;
import dev.litfass.contracts.directory.Grant;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Opens the channels that a person manages and chose in Google's dialog
 * (https://developers.google.com/youtube/v3/docs/channels/list, read 2026-11-30).
 */
@Component
class YouTubeSignIn extends GoogleSignIn {

    YouTubeSignIn(NetworkCalls calls, YouTubeSettings settings, Clock clock) {
        super(
                calls,
                clock,
                Network.YOUTUBE,
                new Places(settings.api(), settings.token(), settings.dialog()),
                YouTubeAnswers.SCOPE);
    }

    @Override
    protected Mono<Opened> opened(Grant grant) {
        return get(server() + Channel.MINE, grant)
                .map(reply -> isRead(reply)
                        ? new Opened.Accounts(
                                managed((Reply.Answer) reply, grant).toList(), TokenAnswers.missing(scopes(), grant))
                        : unread(reply, grant));
    }

    private static Stream<ManagedAccount> managed(Reply.Answer answer, Grant grant) {
        return Channel.listed(answer.json())
                .map(each -> new ManagedAccount(Channel.id(each), Channel.account(each), null, grant));
    }

    /** Where the permission was not given, no channel can be read. */
    private Opened unread(Reply reply, Grant grant) {
        var missing = TokenAnswers.missing(scopes(), grant);
        return missing.isEmpty() ? TokenAnswers.unopened(network(), reply) : new Opened.Accounts(List.of(), missing);
    }
}
