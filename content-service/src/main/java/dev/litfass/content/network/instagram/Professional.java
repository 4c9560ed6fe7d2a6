package dev.litfass.content.network.instagram;

import dev.litfass.content.network.graph.Containers;
import dev.litfass.content.network.graph.Graph;
import dev.litfass.content.network.graph.GraphAnswers;
import dev.litfass.content.network.graph.GraphVersion;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import org.jspecify.annotations.Nullable;

/** One professional account as the token of its page opens it. */
class Professional {

    static final GraphAnswers POSTING = new GraphAnswers(Network.INSTAGRAM, "instagram_content_publish", true);

    private static final Containers.Fields STATUS = new Containers.Fields("status_code", "status");

    private final Graph graph;
    private final String id;
    private final String username;

    private Professional(Graph graph, String id, String username) {
        this.graph = graph;
        this.id = id;
        this.username = username;
    }

    /** The account of a channel; null where the channel does not say which one. */
    static @Nullable Professional of(NetworkCalls calls, ChannelCredential credential) {
        var id = credential.channel().accountId();
        var base = credential.channel().server() + "/" + GraphVersion.NAME;
        return id != null && Graph.isId(id)
                ? new Professional(
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

    String username() {
        return username;
    }

    String path(String edge) {
        return "/" + id + edge;
    }

    Containers containers() {
        return new Containers(graph, POSTING, STATUS);
    }

    /** Where its posts are, for those whose own address nobody told. */
    String address() {
        return address(username);
    }

    static String address(String username) {
        return "https://www.instagram.com/" + Graph.encoded(username) + "/";
    }
}
