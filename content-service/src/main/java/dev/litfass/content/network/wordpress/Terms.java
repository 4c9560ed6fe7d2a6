package dev.litfass.content.network.wordpress;

import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.PreparationStep;
import dev.litfass.content.network.Reason;
import dev.litfass.platform.network.Reply;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

/**
 * The categories or the tags of a site, by name
 * (developer.wordpress.org/rest-api/reference/categories and /tags, read 2026-11-30).
 */
class Terms {

    private final Site site;
    private final String kind;
    private final Function<Reply, PreparationStep<WordPressPrepared>> failed;

    /**
     * Those of one site.
     *
     * @param kind as the site's interface names it
     * @param failed what becomes of an answer that tells no term
     */
    Terms(Site site, String kind, Function<Reply, PreparationStep<WordPressPrepared>> failed) {
        this.site = site;
        this.kind = kind;
        this.failed = failed;
    }

    /** What happens where the site has no term of a name. */
    enum Absent {
        MADE,
        REFUSED,
        LEFT_OUT
    }

    /** The term of this name. */
    Mono<PreparationStep<WordPressPrepared>> step(String name, Absent absent, Keeping keeping) {
        return site.get("/" + kind + "?per_page=100&_fields=id,name&search=" + Site.encoded(kept(name)))
                .flatMap(reply -> {
                    if (!(reply instanceof Reply.Answer answer)
                            || !answer.isSuccess()
                            || !answer.json().isArray()) {
                        return Mono.just(failed.apply(reply));
                    }
                    var id = found(answer, name);
                    if (id != null) {
                        return Mono.just(PreparationStep.done(keeping.of(name, id)));
                    }
                    return switch (absent) {
                        case MADE -> made(name, keeping);
                        case REFUSED -> Mono.just(PreparationStep.failed(unknown(name)));
                        case LEFT_OUT -> Mono.just(PreparationStep.done(UnaryOperator.identity()));
                    };
                });
    }

    private Mono<PreparationStep<WordPressPrepared>> made(String name, Keeping keeping) {
        return site.post("/" + kind + "?_fields=id", Map.of("name", name)).map(reply -> {
            var id = madeId(reply);
            if (id != null) {
                return PreparationStep.done(keeping.of(name, id));
            }
            return Site.says(reply, "rest_cannot_create") ? PreparationStep.failed(unknown(name)) : failed.apply(reply);
        });
    }

    /** Somebody else, or a lost request of ours, may have made it a moment before: then the refusal names it. */
    private static @Nullable String madeId(Reply reply) {
        if (!(reply instanceof Reply.Answer answer)) {
            return null;
        }
        var there = answer.json().at("/data/term_id");
        return Site.says(reply, "term_exists") && there.isIntegralNumber()
                ? there.asString()
                : answer.isSuccess() ? Site.id(answer.json()) : null;
    }

    private static @Nullable String found(Reply.Answer answer, String name) {
        return answer.json()
                .valueStream()
                .filter(term -> HtmlUtils.htmlUnescape(term.path("name").stringValue(""))
                        .equalsIgnoreCase(name))
                .map(Site::id)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The site keeps names escaped, and searches what it keeps. */
    private static String kept(String name) {
        return name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Outcome unknown(String name) {
        return new Outcome.Refused(new Reason("unknown-category", Map.of("name", name)), false);
    }

    /** How it is written down. */
    interface Keeping {
        UnaryOperator<WordPressPrepared> of(String name, String id);
    }
}
