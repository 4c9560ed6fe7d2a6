package dev.litfass.content.network.instagram;

import dev.litfass.content.network.graph.Containers;
import dev.litfass.content.network.graph.Graph;
import dev.litfass.content.network.graph.GraphAnswers;
import dev.litfass.content.network.graph.GraphVersion;
import dev.litfass.content.network.graph.OwnAccount;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import org.jspecify.annotations.Nullable;

/** One professional account as the token of its page opens it. */
final class Professional extends OwnAccount {

    static final GraphAnswers POSTING = new GraphAnswers(Network.INSTAGRAM, "instagram_content_publish", true);

    private static final Containers.Fields STATUS = new Containers.Fields("status_code", "status");

    private Professional(NetworkCalls calls, ChannelCredential credential) {
        super(calls, credential, GraphVersion.NAME);
    }

    /** The account of a channel; null where the channel does not say which one. */
    static @Nullable Professional of(NetworkCalls calls, ChannelCredential credential) {
        return isNamed(credential.channel()) ? new Professional(calls, credential) : null;
    }

    Containers containers() {
        return new Containers(graph(), POSTING, STATUS);
    }

    /** Where its posts are, for those whose own address nobody told. */
    String address() {
        return address(username());
    }

    static String address(String username) {
        return "https://www.instagram.com/" + Graph.encoded(username) + "/";
    }
}
