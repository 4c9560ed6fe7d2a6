package dev.litfass.simulator.network;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where an account's comments are sent, with what has not arrived yet. */
class Hook {

    private final String url;
    private final String secret;
    private final Set<String> pending = new LinkedHashSet<>();
    private int delivered;

    Hook(String url, String secret) {
        this.url = url;
        this.secret = secret;
    }

    void expect(String commentId) {
        pending.add(commentId);
    }

    void arrived(String commentId) {
        if (pending.remove(commentId)) {
            delivered++;
        }
    }

    /** The same comments to another address. */
    Hook movedTo(String newUrl, String newSecret) {
        var moved = new Hook(newUrl, newSecret);
        moved.pending.addAll(pending);
        moved.delivered = delivered;
        return moved;
    }

    HookState state(String account) {
        return new HookState(account, url, secret, List.copyOf(pending), delivered);
    }
}
