package dev.litfass.contracts.network;

/** A network that Litfass reads from or publishes to. */
public enum Network {
    MASTODON("Mastodon"),
    BLUESKY("Bluesky"),
    SIMULATOR("Simulator"),
    WORDPRESS("WordPress"),
    XING("XING"),
    NEWSLETTER("Newsletter"),
    PRINT("Print"),
    RSS("RSS");

    private final String displayName;

    Network(String displayName) {
        this.displayName = displayName;
    }

    /** The name as people write it. */
    public String displayName() {
        return displayName;
    }

    /** True where a client can have a channel, false where we only listen. */
    public boolean canPublish() {
        return this != RSS;
    }

    /** True where no program can publish: a person does it at the time, and says so. */
    public boolean isManual() {
        return this == XING || this == NEWSLETTER || this == PRINT;
    }
}
