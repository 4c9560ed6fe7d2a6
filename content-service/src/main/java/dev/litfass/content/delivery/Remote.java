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

    private static final String BY_HAND = "by-hand:";
    private static final String IMPORTED = "import:";

    public Remote {
        url = WebAddress.orNull(url);
    }

    /** A person found it; what they named stands for the id that nobody knows. */
    static Remote foundByPerson(DeliveryId delivery, @Nullable String url, Instant at) {
        return new Remote(url == null ? BY_HAND + delivery : url, url, at);
    }

    /** It was public before the client came to us. */
    static Remote imported(DeliveryId delivery, @Nullable String url, Instant at) {
        return new Remote(IMPORTED + delivery, url, at);
    }

    /** True where the network itself has given the id. */
    public boolean isNamedByNetwork() {
        return !remoteId.startsWith(BY_HAND) && !remoteId.startsWith(IMPORTED) && !remoteId.equals(url);
    }
}
