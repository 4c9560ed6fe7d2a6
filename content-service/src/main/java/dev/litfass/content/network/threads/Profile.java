package dev.litfass.content.network.threads;

import dev.litfass.content.network.graph.Containers;
import dev.litfass.content.network.graph.Graph;
import dev.litfass.content.network.graph.GraphAnswers;
import dev.litfass.content.network.graph.OwnAccount;
import dev.litfass.content.network.graph.PublishingLimit;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import org.jspecify.annotations.Nullable;

/** One profile as its token opens it. */
final class Profile extends OwnAccount {

    static final GraphAnswers POSTING = new GraphAnswers(Network.THREADS, "threads_content_publish", true);

    /** That somebody else's post cannot be answered says nothing about the channel. */
    private static final GraphAnswers ANSWERING = new GraphAnswers(Network.THREADS, "threads_manage_replies", false);

    private static final Containers.Fields STATUS = new Containers.Fields("status", "error_message");

    private Profile(NetworkCalls calls, ChannelCredential credential) {
        super(calls, credential, ThreadsProfile.VERSION);
    }

    /** The profile of a channel; null where the channel does not say which one. */
    static @Nullable Profile of(NetworkCalls calls, ChannelCredential credential) {
        return isNamed(credential.channel()) ? new Profile(calls, credential) : null;
    }

    /** @param answers true where it is an answer */
    Containers containers(boolean answers) {
        return new Containers(graph(), answers(answers), STATUS);
    }

    static GraphAnswers answers(boolean answers) {
        return answers ? ANSWERING : POSTING;
    }

    /** Answers are counted apart. */
    PublishingLimit limit(boolean answers) {
        var path = path("/threads_publishing_limit");
        return answers
                ? new PublishingLimit(path, "reply_quota_usage", "reply_config")
                : new PublishingLimit(path, "quota_usage", "config");
    }

    /** Where its posts are, for those whose own address nobody told. */
    String address() {
        return address(username());
    }

    static String address(String username) {
        return "https://www.threads.net/@" + Graph.encoded(username);
    }
}
