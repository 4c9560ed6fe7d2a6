package dev.litfass.content.network.threads;

import dev.litfass.content.network.graph.Containers;
import dev.litfass.content.network.graph.Graph;
import dev.litfass.content.network.graph.GraphAnswers;
import dev.litfass.content.network.graph.PublishingLimit;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import org.jspecify.annotations.Nullable;

/** One profile as its token opens it. */
class Profile {

    static final GraphAnswers POSTING = new GraphAnswers(Network.THREADS, "threads_content_publish", true);

    /** That somebody else's post cannot be answered says nothing about the channel. */
    private static final GraphAnswers ANSWERING = new GraphAnswers(Network.THREADS, "threads_manage_replies", false);

    private static final Containers.Fields STATUS = new Containers.Fields("status", "error_message");

    private final Graph graph;
    private final String id;
    private final String username;

    private Profile(Graph graph, String id, String username) {
        this.graph = graph;
        this.id = id;
        this.username = username;
    }

    /** The profile of a channel; null where the channel does not say which one. */
    static @Nullable Profile of(NetworkCalls calls, ChannelCredential credential) {
        var id = credential.channel().accountId();
        var base = credential.channel().server() + "/" + ThreadsProfile.VERSION;
        return id != null && Graph.isId(id)
                ? new Profile(
                        new Graph(calls, base, credential.secret()),
                        id,
                        credential.channel().handle().replaceFirst("^@", ""))
                : null;
    }

    Graph graph() {
        return graph;
    }

    String id() {
        return id;
    }

    String path(String edge) {
        return "/" + id + edge;
    }

    /** @param answers true where it is an answer */
    Containers containers(boolean answers) {
        return new Containers(graph, answers(answers), STATUS);
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
        return address(username);
    }

    static String address(String username) {
        return "https://www.threads.net/@" + Graph.encoded(username);
    }
}
