package dev.litfass.content.network;

/** What came of showing a post beforehand; nothing is visible to the public, so it may be repeated. */
public sealed interface Previewed {

    /**
     * It can be looked at.
     *
     * @param remoteId the network's id of it
     * @param url where whoever is signed in there sees it
     * @param complete false where something is missing that takes too long to be brought there for a look
     */
    record Shown(String remoteId, String url, boolean complete) implements Previewed {}

    /**
     * It did not work.
     *
     * @param credential true where the channel has to be connected again
     */
    record Failed(Reason reason, boolean credential) implements Previewed {

        /** From an outcome of getting things ready. */
        public static Failed of(Outcome outcome) {
            if (outcome instanceof Outcome.Refused refused) {
                return new Failed(refused.reason(), refused.credential());
            }
            return outcome instanceof Outcome.Postponed postponed
                    ? new Failed(postponed.reason(), false)
                    : new Failed(Reason.NOT_REACHED, false);
        }
    }
}
