package dev.litfass.content.network.simulator;

import dev.litfass.platform.network.Reply;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How the network treats a post that comes twice, as the account says. It is asked for before each sending and kept with
 * what lies ready: what was sent under one treatment is looked for under the same, whatever holds by then.
 *
 * @param readBack the account may read its own posts
 * @param account the network's id of the account
 */
record Treatment(Kind kind, boolean readBack, long keyLifeSeconds, String account) {

    /** The classes of networks. */
    enum Kind {
        /** The first answer again for the same key, while the key lives. */
        A,
        /** We choose the id. */
        A_PLUS,
        /** A draft nobody sees, then a flip that may be repeated. */
        B,
        /** The same text again is refused. */
        C_PLUS,
        /** Every request is a new post. */
        C;

        /** A class we do not know promises nothing. */
        private static Kind named(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst()
                    .orElse(C);
        }
    }

    /** What the account says, or null where this is no account. */
    static @Nullable Treatment said(Reply.Answer answer) {
        var account = answer.text("/id");
        var said = answer.json().path("publishing");
        var kind = said.path("class").stringValue("");
        return !answer.isSuccess() || account == null || kind.isEmpty()
                ? null
                : new Treatment(
                        Kind.named(kind),
                        said.path("readBack").asBoolean(false),
                        said.path("keyLifeSeconds").asLong(0),
                        account);
    }

    /** As it was kept before December 2026: in one line of text. */
    static Treatment parse(String line) {
        var parts = line.split(" ", 4);
        return new Treatment(
                Kind.valueOf(parts[0]), Boolean.parseBoolean(parts[1]), Long.parseLong(parts[2]), parts[3]);
    }
}
