package dev.litfass.contracts.network;

/** A network that Litfass reads from or publishes to. What it is like says its own package in each service. */
public enum Network {
    MASTODON("Mastodon", Kind.SERVER),
    BLUESKY("Bluesky", Kind.SERVER),
    SIMULATOR("Simulator", Kind.SERVER),
    WORDPRESS("WordPress", Kind.SITE),
    TELEGRAM("Telegram", Kind.SERVER),
    FACEBOOK("Facebook", Kind.SIGN_IN),
    INSTAGRAM("Instagram", Kind.SIGN_IN),
    THREADS("Threads", Kind.SIGN_IN),
    LINKEDIN("LinkedIn", Kind.SIGN_IN),
    X("X", Kind.SIGN_IN),
    GOOGLE_BUSINESS("Google Business", Kind.SIGN_IN),
    YOUTUBE("YouTube", Kind.SIGN_IN),
    TIKTOK("TikTok", Kind.SIGN_IN),
    WEBHOOK("Webhook", Kind.SITE),
    XING("XING", Kind.MANUAL),
    NEWSLETTER("Newsletter", Kind.MANUAL),
    PRINT("Print", Kind.MANUAL),
    RSS("RSS", Kind.FEED);

    /** What a client has there. */
    private enum Kind {
        /** An account on a server. */
        SERVER,
        /** A site, or a receiver of calls, which may lie below a path of its server. */
        SITE,
        /** An account that its owner opens to the agency's app in the network's own sign-in. */
        SIGN_IN,
        /** A place where a person publishes. */
        MANUAL,
        /** Nothing; we only listen. */
        FEED
    }

    private final String displayName;
    private final Kind kind;

    Network(String displayName, Kind kind) {
        this.displayName = displayName;
        this.kind = kind;
    }

    /** The name as people write it. */
    public String displayName() {
        return displayName;
    }

    /** True where a client can have a channel, false where we only listen. */
    public boolean canPublish() {
        return kind != Kind.FEED;
    }

    /** True where no program can publish: a person does it at the time, and says so. */
    public boolean isManual() {
        return kind == Kind.MANUAL;
    }

    /** True where nobody types a secret: the network asks the person who manages the account. */
    public boolean connectsBySignIn() {
        return kind == Kind.SIGN_IN;
    }

    /** True where the address of a channel may have a path behind its server. */
    public boolean mayHavePath() {
        return kind == Kind.SITE;
    }
}
