package dev.litfass.content.network.wordpress;

import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outcomes;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.Reply;
import dev.litfass.platform.text.PlainText;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Answers, which are comments: below the post that began the talk, and under another comment where one is answered.
 * They have no key of ours, but the site refuses the same words of the same author at the same place with 409
 * (class-wp-rest-comments-controller.php of WordPress 6.1, and seen on one, see proof/peers/wordpress).
 */
class Comments {

    /** A comment is searched among those made since so long before it was due. */
    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Fewer seconds between two comments of one author are taken for a flood. */
    private static final Duration FLOOD = Duration.ofSeconds(15);

    private static final int SEEN = 100;

    /** Posts and comments are numbered apart; this keeps their names apart with us. */
    private static final String COMMENT = "comment-";

    /** The site sets other quotes, dashes and dots than were written. */
    private static final Pattern SET_ANEW = Pattern.compile("[\\p{P}\\s×x]+");

    private static final Reason AWAITS_RELEASE = new Reason("awaits-release");

    private final Site site;

    Comments(Site site) {
        this.site = site;
    }

    Mono<Outcome> publish(Outgoing outgoing, Outgoing.Parent parent) {
        var body = new LinkedHashMap<String, Object>();
        body.put("post", Objects.requireNonNullElse(parent.rootId(), parent.id()));
        if (parent.rootId() != null) {
            body.put("parent", parent.id().replaceFirst("^" + COMMENT, ""));
        }
        body.put("content", asStored(outgoing.text()));
        return site.post("/comments", body)
                .flatMap(reply -> Site.says(reply, "comment_duplicate")
                        ? lookFor(outgoing, parent).map(Comments::duplicate)
                        : Mono.just(outcome(reply)));
    }

    Mono<LookupResult> lookFor(Outgoing outgoing, Outgoing.Parent parent) {
        return site.get("/users/me?_fields=id").flatMap(who -> {
            var author = who instanceof Reply.Answer answer && answer.isSuccess() ? Site.id(answer.json()) : null;
            if (author == null) {
                return Mono.just((LookupResult) new LookupResult.Unreadable(Reason.NOT_REACHED));
            }
            var path = "/comments?post=" + Site.encoded(Objects.requireNonNullElse(parent.rootId(), parent.id()))
                    + "&author=" + author + "&status=all&per_page=" + SEEN
                    + "&_fields=id,link,status,date_gmt,content";
            return site.get(path).map(list -> lookup(list, outgoing));
        });
    }

    private static Outcome outcome(Reply reply) {
        if (Site.says(reply, "comment_flood")) {
            return new Outcome.Postponed(Reason.RATE_LIMIT, FLOOD);
        }
        if (reply instanceof Reply.Answer answer && answer.isSuccess() && isHeld(answer.json())) {
            return new Outcome.Unknown(AWAITS_RELEASE);
        }
        return Outcomes.of(Network.WORDPRESS, reply, answer -> published(answer.json()), Site::words);
    }

    private static Outcome duplicate(LookupResult lookup) {
        return new Outcome.Duplicate(
                lookup instanceof LookupResult.Found found
                        ? new Outcome.Published(found.remoteId(), found.url())
                        : null);
    }

    private static LookupResult lookup(Reply list, Outgoing outgoing) {
        if (!(list instanceof Reply.Answer answer)
                || !answer.isSuccess()
                || !answer.json().isArray()) {
            return new LookupResult.Unreadable(Reason.NOT_REACHED);
        }
        var wanted = comparable(outgoing.text());
        for (var comment : answer.json()) {
            var said = PlainText.ofHtml(comment.path("content").path("rendered").stringValue(""));
            if (isYoung(comment, outgoing) && comparable(said).equals(wanted)) {
                var published = published(comment);
                return published == null || isHeld(comment)
                        ? new LookupResult.Unreadable(AWAITS_RELEASE)
                        : new LookupResult.Found(published.remoteId(), published.url(), "a comment with our words");
            }
        }
        return answer.json().size() < SEEN
                ? new LookupResult.Absent()
                : new LookupResult.Unreadable(Reason.NOT_FOUND_OUT);
    }

    private static boolean isYoung(JsonNode comment, Outgoing outgoing) {
        try {
            Instant made = LocalDateTime.parse(comment.path("date_gmt").stringValue(""))
                    .toInstant(ZoneOffset.UTC);
            return !made.isBefore(outgoing.slotAt().minus(WINDOW));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isHeld(JsonNode comment) {
        return comment.path("status").stringValue("").equals("hold");
    }

    private static Outcome.@Nullable Published published(JsonNode comment) {
        var id = Site.id(comment);
        var link = comment.path("link").stringValue("");
        return id == null || link.isEmpty() ? null : new Outcome.Published(COMMENT + id, link);
    }

    /**
     * The words as the site will keep them. It compares a new comment as it comes with the old ones as they are kept,
     * so only what it has nothing to change about is recognised.
     */
    private static String asStored(String text) {
        return text.replace("\r\n", "\n")
                .strip()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static String comparable(String text) {
        return SET_ANEW.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
    }
}
