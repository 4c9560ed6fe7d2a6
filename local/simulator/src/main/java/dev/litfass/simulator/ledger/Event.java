package dev.litfass.simulator.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that happened in the network. The whole state is what follows from these, in order. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Event.Posted.class, name = "posted"),
    @JsonSubTypes.Type(value = Event.Drafted.class, name = "drafted"),
    @JsonSubTypes.Type(value = Event.Published.class, name = "published"),
    @JsonSubTypes.Type(value = Event.Uploaded.class, name = "uploaded"),
    @JsonSubTypes.Type(value = Event.Deleted.class, name = "deleted"),
    @JsonSubTypes.Type(value = Event.Commented.class, name = "commented"),
    @JsonSubTypes.Type(value = Event.AccountOpened.class, name = "account-opened"),
    @JsonSubTypes.Type(value = Event.RulesChanged.class, name = "rules-changed"),
    @JsonSubTypes.Type(value = Event.RulesReset.class, name = "rules-reset"),
    @JsonSubTypes.Type(value = Event.TokenChanged.class, name = "token-changed"),
    @JsonSubTypes.Type(value = Event.HookChanged.class, name = "hook-changed"),
    @JsonSubTypes.Type(value = Event.HookDelivered.class, name = "hook-delivered"),
    @JsonSubTypes.Type(value = Event.ArticlePrinted.class, name = "article-printed"),
    @JsonSubTypes.Type(value = Event.UploadBegun.class, name = "upload-begun"),
    @JsonSubTypes.Type(value = Event.Described.class, name = "described"),
    @JsonSubTypes.Type(value = Event.ContainerMade.class, name = "container-made"),
    @JsonSubTypes.Type(value = Event.AppMade.class, name = "app-made"),
    @JsonSubTypes.Type(value = Event.ConsentGiven.class, name = "consent-given"),
    @JsonSubTypes.Type(value = Event.CodeUsed.class, name = "code-used"),
    @JsonSubTypes.Type(value = Event.TokenGiven.class, name = "token-given"),
    @JsonSubTypes.Type(value = Event.RefreshUsed.class, name = "refresh-used"),
    @JsonSubTypes.Type(value = Event.AccessChanged.class, name = "access-changed")
})
public sealed interface Event {

    /** A post or reply became part of the network; where no other time is given, when it was written down. */
    record Posted(
            String account,
            String id,
            @Nullable String key,
            Content content,
            Instant visibleAt,
            @Nullable Instant saidAt)
            implements Event {}

    /** A draft was stored; nobody sees it. It is ready then, or has failed. */
    record Drafted(String account, String id, @Nullable String key, Content content, Instant readyAt, boolean fails)
            implements Event {}

    /** A draft became visible. */
    record Published(String account, String id, @Nullable String key, Instant visibleAt) implements Event {}

    /** An image or film was stored. */
    record Uploaded(String account, String id, String type, int bytes, String alt) implements Event {}

    /** An account took its own post back. */
    record Deleted(String account, String id) implements Event {}

    /** Somebody of the public spoke to an account; where no other time is given, when it was written down. */
    record Commented(
            String account,
            String id,
            CommentKind kind,
            Author author,
            String text,
            @Nullable String inReplyTo,
            @Nullable Instant saidAt)
            implements Event {}

    /** An account appeared with its first use; where no rules are given, with the usual ones. */
    record AccountOpened(
            String account, String name, @Nullable Rules rules) implements Event {}

    /** An account got another name or other rules. */
    record RulesChanged(String account, String name, Rules rules) implements Event {}

    /** All accounts went back to the usual rules and all tokens are good again. */
    record RulesReset() implements Event {}

    /** A token was revoked, or made good again. */
    record TokenChanged(String token, boolean revoked) implements Event {}

    /** An account's comments are sent to this address from now on; no address means nowhere. */
    record HookChanged(
            String account, @Nullable String url, @Nullable String secret) implements Event {}

    /** A comment reached the account's hook. */
    record HookDelivered(String account, String commentId) implements Event {}

    /** A newspaper printed something. */
    record ArticlePrinted(String feed, String id, String title, String text, String author, Instant publishedAt)
            implements Event {}

    /** A picture was announced; its bytes come later, in one piece or several. */
    record UploadBegun(String account, String id, String type, long bytes) implements Event {}

    /** A picture got another description. */
    record Described(String id, String alt) implements Event {}

    /**
     * A container was made that is no draft of its own: one picture of several, or one that will never be ready.
     *
     * @param mediumId null where the picture could not be had
     */
    record ContainerMade(
            String account, String id, @Nullable String mediumId, Instant readyAt) implements Event {}

    /** An app can ask people for access, in one family of networks. */
    record AppMade(String family, String id, String secret, boolean partner) implements Event {}

    /** A person said yes to an app. */
    record ConsentGiven(
            String code,
            Grant grant,
            String redirect,
            @Nullable String challenge) implements Event {}

    /** A code was exchanged for a token. */
    record CodeUsed(String code) implements Event {}

    /** An app got a token. */
    record TokenGiven(String token, TokenKind kind, Grant grant, Span span) implements Event {}

    /** A refresh token was used; it is good for a short time more. */
    record RefreshUsed(String token) implements Event {}

    /** Something that a person gave was taken away, or given back. */
    record AccessChanged(
            AccessChange change,
            @Nullable String family,
            @Nullable String person,
            @Nullable String token,
            @Nullable String scope,
            @Nullable String account)
            implements Event {}
}
