package dev.litfass.content.network.linkedin;

import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Reason;
import dev.litfass.platform.network.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Comments of one author: later parts of a post, and answers
 * (learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/comments-api, read 2026-11-30). Parts stand
 * below the post one after another; only an answer to what somebody said, which has a mark, stands below that.
 *
 * <p>The versioned path is for partners: others are answered 403 "partnerApiSocialActions.CREATE", and the older path
 * takes the same (measured by two public projects, 2026-08-24 and 2026-09-30). Whether LinkedIn refuses the same
 * comment twice is not known: an unclear one is looked for, and is a person's to judge where it cannot be.
 */
final class LinkedInComments {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int PAGE = 100;
    private static final String FOR_PARTNERS = "partnerApiSocialActions";

    private final LinkedInApi api;
    private final String author;

    LinkedInComments(LinkedInApi api, String author) {
        this.api = api;
        this.author = author;
    }

    Mono<Outcome> publish(Outgoing outgoing, Outgoing.Parent parent) {
        var place = Place.of(parent);
        if (place == null) {
            return Mono.just(new Outcome.Refused(Reason.PART_NOT_LINKED, false));
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("actor", author);
        body.put("object", place.post());
        body.put("message", Map.of("text", outgoing.text()));
        if (place.comment() != null) {
            body.put("parentComment", place.comment());
        }
        return either(place.path(), path -> api.post(path, body), path -> api.postUnversioned(path, body))
                .map(reply -> LinkedInAnswers.ofComment(LinkedInAnswers.outcome(author, reply, this::published)));
    }

    Mono<LookupResult> lookFor(Outgoing outgoing, Outgoing.Parent parent) {
        var place = Place.of(parent);
        return place == null
                ? Mono.just(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT))
                : either(place.path() + "?start=0&count=" + PAGE, api::get, api::getUnversioned)
                        .map(reply -> lookup(reply, outgoing));
    }

    private static Mono<Reply> either(
            String path, Function<String, Mono<Reply>> versioned, Function<String, Mono<Reply>> older) {
        return versioned.apply(path).flatMap(reply -> isForPartners(reply) ? older.apply(path) : Mono.just(reply));
    }

    private static boolean isForPartners(Reply reply) {
        return reply instanceof Reply.Answer answer
                && answer.status() == 403
                && Objects.requireNonNullElse(answer.text("/message"), "").contains(FOR_PARTNERS);
    }

    private Outcome.@Nullable Published published(Reply.Answer answer) {
        return isOurs(answer.json()) ? published(answer.json()) : null;
    }

    private static Outcome.@Nullable Published published(JsonNode comment) {
        var named = comment.path("commentUrn").stringValue("");
        var urn = named.isEmpty() ? comment.path("$URN").stringValue("") : named;
        var post = Urn.postOfComment(urn);
        return post == null ? null : new Outcome.Published(urn, Urn.address(post) + "?commentUrn=" + Urn.encoded(urn));
    }

    private boolean isOurs(JsonNode comment) {
        return author.equals(comment.path("actor").stringValue(""));
    }

    private LookupResult lookup(Reply reply, Outgoing outgoing) {
        if (!(reply instanceof Reply.Answer answer)) {
            return new LookupResult.Unreadable(Reason.NOT_REACHED);
        }
        var list = answer.json().path("elements");
        if (answer.status() == 403) {
            return new LookupResult.Unreadable(Reason.NOT_FOUND_OUT);
        }
        if (!answer.isSuccess() || !list.isArray()) {
            return new LookupResult.Unreadable(Reason.NOT_REACHED);
        }
        var wanted = LinkedInPosts.comparable(outgoing.text());
        for (var comment : list) {
            var said = comment.path("message").path("text").stringValue("");
            if (isOurs(comment)
                    && isYoung(comment, outgoing)
                    && LinkedInPosts.comparable(said).equals(wanted)) {
                var published = published(comment);
                return published == null
                        ? new LookupResult.Unreadable(Reason.UNREADABLE_ANSWER)
                        : new LookupResult.Found(published.remoteId(), published.url(), "a comment with our words");
            }
        }
        return list.size() < PAGE ? new LookupResult.Absent() : new LookupResult.Unreadable(Reason.NOT_FOUND_OUT);
    }

    /** A comment whose time cannot be read may be as young as any. */
    private static boolean isYoung(JsonNode comment, Outgoing outgoing) {
        var made = comment.path("created").path("time");
        return !made.isIntegralNumber()
                || !Instant.ofEpochMilli(made.asLong(0))
                        .isBefore(outgoing.slotAt().minus(WINDOW));
    }

    /**
     * Where a comment goes.
     *
     * @param comment what it answers; null where it stands below the post itself
     */
    private record Place(String post, @Nullable String comment) {

        static @Nullable Place of(Outgoing.Parent parent) {
            var post = parent.rootId() == null ? parent.id() : parent.rootId();
            if (!Urn.isPost(post)) {
                return null;
            }
            var answered = Urn.postOfComment(parent.id());
            return answered == null || parent.mark() == null ? new Place(post, null) : new Place(answered, parent.id());
        }

        String path() {
            return "/socialActions/" + Urn.encoded(comment == null ? post : comment) + "/comments";
        }
    }
}
