package dev.litfass.content.network;

import dev.litfass.contracts.directory.ChannelCredential;
import reactor.core.publisher.Mono;

/**
 * Shows at a network how a post will look there, to those who are signed in there. What it shows is a thing of its own,
 * apart from what is made ready to be published, and is known by a key.
 */
public interface Previewer {

    /** Shows the post under its key, in place of what was shown under it before. */
    Mono<Previewed> show(ChannelCredential credential, Outgoing outgoing, Connector.PictureBytes bytes);

    /**
     * Takes away what is shown under this key, unless somebody there has made it theirs.
     *
     * @return true where nothing of ours is left; false where that is not sure
     */
    Mono<Boolean> remove(ChannelCredential credential, String key);
}
