package dev.litfass.simulator.graph;

import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.network.Comment;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.network.Post;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands below a post: the public's words and the account's own. */
public class Talks {

    private final Network network;

    public Talks(Network network) {
        this.network = network;
    }

    /** One of them; byAccount tells the account's own from the public's. */
    public record Remark(
            String id,
            boolean byAccount,
            String name,
            String handle,
            String text,
            @Nullable String parent,
            Instant at) {}

    /** All below this post or comment, oldest first. */
    public List<Remark> below(Account account, String id) {
        var all = new ArrayList<Remark>();
        network.repliesTo(id).forEach(comment -> all.add(of(comment)));
        network.timeline(account).stream()
                .filter(post -> Objects.equals(post.content().inReplyTo(), id))
                .forEach(post -> all.add(of(post, account)));
        all.sort(Comparator.comparing(Remark::at));
        return all;
    }

    public static Remark of(Comment comment) {
        return new Remark(
                comment.id(),
                false,
                comment.author().name(),
                comment.author().handle(),
                comment.text(),
                comment.inReplyTo(),
                comment.publishedAt());
    }

    public static Remark of(Post post, Account account) {
        return new Remark(
                post.id(),
                true,
                account.name(),
                account.handle(),
                post.content().text(),
                post.content().inReplyTo(),
                post.receivedAt());
    }
}
