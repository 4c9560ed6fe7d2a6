package dev.litfass.content.network.mastodon;

import dev.litfass.content.network.Outgoing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who sees a post (docs.joinmastodon.org/entities/Status#visibility, read 2026-11). */
final class Audiences {

    /** The widest first. */
    private static final List<String> KNOWN = List.of("public", "unlisted", "private", "direct");

    private Audiences() {}

    /** Whom the post is for; an answer goes no further than what it answers. */
    static String of(Outgoing outgoing) {
        var parent = outgoing.parent();
        var wide = Math.max(chosen(outgoing.shown()), parent == null ? 0 : said(parent.audience()));
        return KNOWN.get(wide);
    }

    private static int chosen(Outgoing.@Nullable Shown shown) {
        return shown == null
                ? 0
                : switch (shown.audience()) {
                    case EVERYBODY -> 0;
                    case UNLISTED -> 1;
                    case FOLLOWERS -> 2;
                };
    }

    /** Other servers know more circles; what is said in one that is not known is answered to the one who said it. */
    private static int said(@Nullable String audience) {
        if (audience == null) {
            return 0;
        }
        var place = KNOWN.indexOf(audience);
        return place < 0 ? KNOWN.size() - 1 : place;
    }
}
