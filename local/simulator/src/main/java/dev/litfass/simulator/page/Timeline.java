package dev.litfass.simulator.page;

import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.network.Comment;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.network.Post;
import dev.litfass.simulator.network.Views;
import dev.litfass.simulator.network.Views.AccountRef;
import dev.litfass.simulator.network.Views.MediumView;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the public sees: threads, newest first, each with its talk, oldest first. */
public class Timeline {

    private static final int THREADS = 100;

    private final Network network;
    private final Views views;
    private final Clock clock;

    public Timeline(Network network, Views views, Clock clock) {
        this.network = network;
        this.views = views;
        this.clock = clock;
    }

    /** What the page draws. */
    record Seen(Instant asOf, List<AccountRef> accounts, List<Topic> threads) {}

    /** A post, mention or message with everything that was said below it. */
    record Topic(Said first, List<Said> talk) {}

    /** One thing somebody said; byAccount tells an account of the network from the public. */
    record Said(
            String id,
            String account,
            String kind,
            boolean byAccount,
            String name,
            String handle,
            String text,
            List<MediumView> media,
            @Nullable String inReplyTo,
            Instant at) {}

    Seen asOf(@Nullable String only) {
        List<Account> accounts = network.accounts();
        var said = new ArrayList<Said>();
        network.timeline().forEach(post -> said.add(of(post)));
        accounts.forEach(account -> network.notifications(account, null).forEach(comment -> said.add(of(comment))));
        said.sort(Comparator.comparing(Said::at).thenComparing(one -> one.id().substring(1)));
        List<AccountRef> refs = accounts.stream().map(views::ref).toList();
        return new Seen(clock.instant(), refs, threads(said, only));
    }

    private static List<Topic> threads(List<Said> said, @Nullable String only) {
        Map<String, Said> byId = new HashMap<>();
        said.forEach(one -> byId.put(one.id(), one));
        Map<String, Topic> byFirst = new LinkedHashMap<>();
        for (Said one : said) {
            Said first = firstOf(one, byId);
            Topic thread = byFirst.computeIfAbsent(first.id(), id -> new Topic(first, new ArrayList<>()));
            if (!one.id().equals(first.id())) {
                thread.talk().add(one);
            }
        }
        return byFirst.values().stream()
                .filter(thread -> only == null || thread.first().account().equals(only))
                .sorted(Comparator.comparing((Topic thread) -> thread.first().at())
                        .reversed())
                .limit(THREADS)
                .toList();
    }

    /** Nobody can answer what is not there yet, so this ends. */
    private static Said firstOf(Said one, Map<String, Said> byId) {
        Said first = one;
        for (Said parent = parentOf(first, byId); parent != null; parent = parentOf(first, byId)) {
            first = parent;
        }
        return first;
    }

    private static @Nullable Said parentOf(Said one, Map<String, Said> byId) {
        return one.inReplyTo() == null ? null : byId.get(one.inReplyTo());
    }

    private Said of(Post post) {
        AccountRef account = views.ref(network.known(post.account()));
        return new Said(
                post.id(),
                post.account(),
                post.content().inReplyTo() == null ? "POST" : "REPLY",
                true,
                account.name(),
                account.handle(),
                post.content().text(),
                views.of(post, clock.instant()).media(),
                post.content().inReplyTo(),
                post.receivedAt());
    }

    private static Said of(Comment comment) {
        return new Said(
                comment.id(),
                comment.account(),
                comment.kind().name(),
                false,
                comment.author().name(),
                comment.author().handle(),
                comment.text(),
                List.of(),
                comment.inReplyTo(),
                comment.publishedAt());
    }
}
