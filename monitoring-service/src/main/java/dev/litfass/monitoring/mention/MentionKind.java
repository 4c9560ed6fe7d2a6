package dev.litfass.monitoring.mention;

/** In which way something was said. Only an article is not addressed to the client. */
public enum MentionKind {
    MENTION,
    REPLY,
    COMMENT,
    MESSAGE,
    ARTICLE;

    public boolean wantsAnswer() {
        return this != ARTICLE;
    }
}
