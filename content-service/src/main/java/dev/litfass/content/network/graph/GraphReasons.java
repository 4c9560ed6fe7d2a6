package dev.litfass.content.network.graph;

import dev.litfass.content.network.Reason;
import java.util.Map;

/** Why something did not work at more than one of these networks. */
public final class GraphReasons {

    private GraphReasons() {}

    /** What lay ready is not there any more; it is made anew. */
    public static Reason draftGone(String network) {
        return new Reason("draft-gone", named(network));
    }

    /** The network does not want the action, to protect others, for a while. */
    public static Reason blocked(String network) {
        return new Reason("action-blocked", named(network));
    }

    /** The account itself is held by the network until its owner does something. */
    public static Reason restricted(String network) {
        return new Reason("account-restricted", named(network));
    }

    /** A network that fetches pictures itself is given no address for them. */
    public static Reason noAddress(String network) {
        return new Reason("pictures-have-no-address", named(network));
    }

    /** It was given one and could not fetch them. */
    public static Reason notFetched(String network) {
        return new Reason("pictures-not-fetched", named(network));
    }

    /** A story shows one picture or video. */
    public static Reason storyMedium(String network) {
        return new Reason("story-medium", named(network));
    }

    public static Reason tooManyLinks(String network) {
        return new Reason("too-many-links", named(network));
    }

    /** Nobody can sign in with the agency's app as it was entered. */
    public static Reason appRefused(String network) {
        return new Reason("app-refused", named(network));
    }

    /** The yes of the person is not good any more. */
    public static Reason consentRefused(String network) {
        return new Reason("consent-refused", named(network));
    }

    private static Map<String, String> named(String network) {
        return Map.of("network", network);
    }
}
