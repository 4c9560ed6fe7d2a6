package dev.litfass.content.network.graph;

import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.platform.network.NetworkCalls;
import java.util.Objects;

/** One account as its token opens it. */
public abstract class OwnAccount {

    private final Graph graph;
    private final String id;
    private final String username;

    /**
     * The account of a channel that {@linkplain #isNamed says which one}.
     *
     * @param version of the API
     */
    protected OwnAccount(NetworkCalls calls, ChannelCredential credential, String version) {
        var channel = credential.channel();
        this.graph = new Graph(calls, channel.server() + "/" + version, credential.secret());
        this.id = Objects.requireNonNull(channel.accountId());
        this.username = channel.handle().replaceFirst("^@", "");
    }

    /** Whether the channel says which account it is. */
    protected static boolean isNamed(ChannelCard channel) {
        return Graph.isId(channel.accountId());
    }

    public final Graph graph() {
        return graph;
    }

    public final String id() {
        return id;
    }

    public final String username() {
        return username;
    }

    public final String path(String edge) {
        return "/" + id + edge;
    }
}
