package dev.litfass.simulator.network;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.ledger.Author;
import dev.litfass.simulator.ledger.CommentKind;
import dev.litfass.simulator.ledger.Semantics;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the network's API, its hooks and its page say about accounts, posts and comments. */
public class Views {

    private final Network network;
    private final Links links;

    public Views(Network network, Links links) {
        this.network = network;
        this.links = links;
    }

    public record AccountView(String id, String handle, String name, String url, Limits limits, Treatment publishing) {}

    /** How a post is published that comes twice. */
    public record Treatment(
            @JsonProperty("class") Semantics semantics, boolean readBack, boolean namesOriginal, long keyLifeSeconds) {}

    public record Limits(int characters, int mediaPerPost, int mediaBytes) {}

    public record AccountRef(String id, String handle, String name, String url) {}

    public record MediumView(String id, String type, String alt, String url) {}

    public record PostView(
            String id,
            AccountRef account,
            String text,
            List<MediumView> media,
            @Nullable String inReplyTo,
            Instant createdAt,
            Instant receivedAt,
            @Nullable String url,
            Post.Status status) {}

    public record CommentView(
            String id,
            CommentKind kind,
            Author author,
            String text,
            String url,
            @Nullable String inReplyTo,
            Instant publishedAt) {}

    public AccountView of(Account account) {
        return new AccountView(
                account.id(),
                account.handle(),
                account.name(),
                links.of(account),
                new Limits(account.rules().characters(), 4, 40 * 1024 * 1024),
                new Treatment(
                        account.rules().semantics(),
                        account.rules().readBack(),
                        account.rules().namesOriginal(),
                        account.rules().keyLifeSeconds()));
    }

    public AccountRef ref(Account account) {
        return new AccountRef(account.id(), account.handle(), account.name(), links.of(account));
    }

    public PostView of(Post post, Instant now) {
        Account account = network.known(post.account());
        return new PostView(
                post.id(),
                ref(account),
                post.content().text(),
                post.content().mediaIds().stream().map(this::medium).toList(),
                post.content().inReplyTo(),
                post.content().createdAt(),
                post.receivedAt(),
                post.published() ? links.ofEntry(post.id()) : null,
                post.status(now, account.rules().draftLifeSeconds()));
    }

    public CommentView of(Comment comment) {
        return new CommentView(
                comment.id(),
                comment.kind(),
                comment.author(),
                comment.text(),
                links.ofEntry(comment.id()),
                comment.inReplyTo(),
                comment.publishedAt());
    }

    private MediumView medium(String id) {
        Medium medium = network.medium(id);
        return new MediumView(id, medium.type(), medium.alt(), links.ofMedium(id));
    }
}
