package dev.litfass.content.network;

/** What a look at the network shows about a post whose fate is unknown. */
public sealed interface LookupResult {

    /** It is there. */
    record Found(String remoteId, String url, String evidence) implements LookupResult {}

    /**
     * The network was read and it is not there.
     *
     * @param repeatable true where the network knows our name for it for ever, so that sending it once more makes no
     *     second post even if the first request is still on its way
     */
    record Absent(boolean repeatable) implements LookupResult {
        public Absent() {
            this(false);
        }
    }

    /** The network could not be read. */
    record Unreadable(Reason reason) implements LookupResult {}

    /** The network cannot be read, but it refuses the same post a second time: sending once more does no harm. */
    record Repeatable() implements LookupResult {}
}
