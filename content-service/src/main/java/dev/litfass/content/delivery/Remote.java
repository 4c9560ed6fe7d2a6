package dev.litfass.content.delivery;

import dev.litfass.platform.text.WebAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the public sees: the network's id of it and its address.
 *
 * @param url null where a person vouched for it without one, as for print, or where the network named none that may be
 *     a link
 */
public record Remote(String remoteId, @Nullable String url, Instant at) {

    public Remote {
        url = WebAddress.orNull(url);
    }
}
