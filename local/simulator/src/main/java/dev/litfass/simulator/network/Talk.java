package dev.litfass.simulator.network;

import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Event;
import dev.litfass.simulator.ledger.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the public said, and where it is to be sent. */
class Talk {

    private final Map<String, Comment> byId = new HashMap<>();
    private final Map<String, List<Comment>> byAccount = new HashMap<>();
    private final Map<String, List<Comment>> byParent = new HashMap<>();
    private final Map<String, Hook> hooks = new TreeMap<>();

    void apply(Line line) {
        Event event = line.event();
        if (event instanceof Event.Commented comment) {
            keep(comment, Objects.requireNonNullElse(comment.saidAt(), line.at()));
        } else if (event instanceof Event.HookChanged changed) {
            change(changed);
        } else if (event instanceof Event.HookDelivered delivered) {
            Hook hook = hooks.get(delivered.account());
            if (hook != null) {
                hook.arrived(delivered.commentId());
            }
        }
    }

    @Nullable
    Comment find(String id) {
        return byId.get(id);
    }

    Comment require(String id) {
        Comment comment = byId.get(id);
        if (comment == null) {
            throw new Refusal(404, "not_found", "There is no comment %s.".formatted(id));
        }
        return comment;
    }

    /** What was said to the account after this id, oldest first. */
    List<Comment> after(String account, @Nullable String id) {
        return byAccount.getOrDefault(account, List.of()).stream()
                .filter(comment -> id == null || comment.id().compareTo(id) > 0)
                .toList();
    }

    List<Comment> repliesTo(String parent) {
        return List.copyOf(byParent.getOrDefault(parent, List.of()));
    }

    List<HookState> hooks() {
        return hooks.entrySet().stream()
                .map(entry -> entry.getValue().state(entry.getKey()))
                .toList();
    }

    private void keep(Event.Commented said, Instant at) {
        var comment =
                new Comment(said.id(), said.account(), said.kind(), said.author(), said.text(), said.inReplyTo(), at);
        byId.put(comment.id(), comment);
        byAccount
                .computeIfAbsent(comment.account(), handle -> new ArrayList<>())
                .add(comment);
        if (comment.inReplyTo() != null) {
            byParent.computeIfAbsent(comment.inReplyTo(), id -> new ArrayList<>())
                    .add(comment);
        }
        Hook hook = hooks.get(comment.account());
        if (hook != null) {
            hook.expect(comment.id());
        }
    }

    private void change(Event.HookChanged changed) {
        String url = changed.url();
        String secret = changed.secret();
        Hook known = hooks.get(changed.account());
        if (url == null || secret == null) {
            hooks.remove(changed.account());
        } else {
            hooks.put(changed.account(), known == null ? new Hook(url, secret) : known.movedTo(url, secret));
        }
    }
}
