package dev.litfass.content.network.mastodon;

import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.NetworkTimes;
import dev.litfass.platform.network.Reply;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Looks for one post among those an account has made since its slot. It says absent only where it has seen all of them
 * and each is surely another: whatever is in doubt would be sent a second time.
 */
final class StatusSearch {

    /** Numbers at Mastodon, letters as well at servers that speak like it. */
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    /** The post may bear a time so long before its slot: the server's clock may be behind. */
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private static final int PAGE = 40;
    private static final int MOST_PAGES = 10;

    /** So many posts are looked at more closely; a busier account is left to a person. */
    private static final int MOST_SOURCES = 40;

    private static final Set<Integer> NOT_OFFERED = Set.of(404, 405, 410, 501);

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private final NetworkCalls calls;
    private final ChannelCredential credential;
    private final String statuses;
    private final Outgoing outgoing;
    private final StatusText text;

    /** @param sent the words as they were sent, with the mention of whom they answer */
    StatusSearch(NetworkCalls calls, ChannelCredential credential, String accountId, Outgoing outgoing, String sent) {
        this.calls = calls;
        this.credential = credential;
        this.statuses = credential.channel().server() + "/api/v1/accounts/" + accountId
                + "/statuses?exclude_reblogs=true&limit=" + PAGE;
        this.outgoing = outgoing;
        this.text = new StatusText(sent);
    }

    Mono<LookupResult> run() {
        return Mono.defer(() -> from(new Place(null, 1, false, new AtomicInteger())));
    }

    /**
     * How far the search has come.
     *
     * @param before the oldest post that was seen
     * @param doubt true where a post that was seen may be the one, or not
     */
    private record Place(@Nullable String before, int page, boolean doubt, AtomicInteger sources) {

        Place after(String oldest, boolean doubted) {
            return new Place(oldest, page + 1, doubt || doubted, sources);
        }
    }

    private Mono<LookupResult> from(Place place) {
        var url = place.before() == null ? statuses : statuses + "&max_id=" + place.before();
        return get(url).flatMap(reply -> reply instanceof Reply.Answer answer
                        && answer.isSuccess()
                        && answer.json().isArray()
                ? seen(answer.json().valueStream().toList(), place)
                : Mono.just(new LookupResult.Unreadable(Reason.NOT_REACHED)));
    }

    private Mono<LookupResult> seen(List<JsonNode> page, Place place) {
        var reachesBack = page.isEmpty() || page.stream().anyMatch(this::isOlder);
        return Flux.fromIterable(candidates(page))
                .concatMap(candidate -> judged(candidate, place))
                .takeUntil(lookup -> lookup instanceof LookupResult.Found || isNotReached(lookup))
                .reduce(new LookupResult.Absent(), StatusSearch::stronger)
                .flatMap(lookup -> goOn(lookup, place, reachesBack, page));
    }

    private Mono<LookupResult> goOn(LookupResult lookup, Place place, boolean reachesBack, List<JsonNode> page) {
        var isDoubtful = lookup instanceof LookupResult.Unreadable;
        if (lookup instanceof LookupResult.Found || isNotReached(lookup)) {
            return Mono.just(lookup);
        }
        if (reachesBack) {
            return isDoubtful || place.doubt() ? Mono.just(doubtful()) : unlessHidden();
        }
        var oldest = page.get(page.size() - 1).path("id").stringValue("");
        var leadsOn = isId(oldest) && !oldest.equals(place.before());
        return leadsOn && place.page() < MOST_PAGES ? from(place.after(oldest, isDoubtful)) : Mono.just(doubtful());
    }

    /** Of what is young enough, first what reads the same, then what is like it. */
    private List<Candidate> candidates(List<JsonNode> page) {
        return page.stream()
                .filter(status -> !isOlder(status))
                .filter(this::mayAnswerTheSame)
                .map(status -> new Candidate(
                        status, text.likeness(status.path("content").stringValue(""))))
                .filter(candidate ->
                        candidate.likeness() != StatusText.Likeness.DIFFERENT || text.isSource(candidate.text()))
                .sorted((one, other) -> one.likeness().compareTo(other.likeness()))
                .toList();
    }

    /** A post whose time cannot be read may be as young as any. */
    private boolean isOlder(JsonNode status) {
        var made = NetworkTimes.moment(status.path("created_at").stringValue(""));
        return made != null && made.isBefore(outgoing.slotAt().minus(WINDOW));
    }

    /** What an answer answers is forgotten by the server once that is deleted. */
    private boolean mayAnswerTheSame(JsonNode status) {
        var parent = outgoing.parent();
        var answered = status.path("in_reply_to_id").stringValue("");
        return answered.isEmpty() || (parent != null && parent.id().equals(answered));
    }

    private boolean isOrphan(JsonNode status) {
        return outgoing.parent() != null
                && status.path("in_reply_to_id").stringValue("").isEmpty();
    }

    private Mono<LookupResult> judged(Candidate candidate, Place place) {
        if (!candidate.text().isEmpty()) {
            return Mono.just(compared(candidate, candidate.text()));
        }
        if (!isId(candidate.id()) || place.sources().incrementAndGet() > MOST_SOURCES) {
            return Mono.just(doubtful());
        }
        return get(credential.channel().server() + "/api/v1/statuses/" + candidate.id() + "/source")
                .map(reply -> {
                    if (!(reply instanceof Reply.Answer answer)) {
                        return new LookupResult.Unreadable(Reason.NOT_REACHED);
                    }
                    if (NOT_OFFERED.contains(answer.status())) {
                        return byWords(candidate);
                    }
                    var source = answer.json().path("text");
                    return answer.isSuccess() && source.isString()
                            ? compared(candidate, source.stringValue(""))
                            : new LookupResult.Unreadable(Reason.NOT_REACHED);
                });
    }

    /** What reads the same and was written otherwise may be ours, rewritten by the server before it was kept. */
    private LookupResult compared(Candidate candidate, String source) {
        if (text.isSource(source)) {
            return found(candidate, "same source");
        }
        return text.readsLike(source) ? doubtful() : new LookupResult.Absent();
    }

    private LookupResult byWords(Candidate candidate) {
        return candidate.likeness() == StatusText.Likeness.SAME ? found(candidate, "same words") : doubtful();
    }

    private LookupResult found(Candidate candidate, String evidence) {
        var published = Statuses.published(candidate.status());
        return published == null || isOrphan(candidate.status())
                ? doubtful()
                : new LookupResult.Found(
                        published.remoteId(),
                        published.url(),
                        evidence + ", made "
                                + candidate.status().path("created_at").stringValue("?"));
    }

    /**
     * Some servers leave out what a filter of the account hides, its own posts included
     * (docs.joinmastodon.org/methods/filters, read 2026-11).
     */
    private Mono<LookupResult> unlessHidden() {
        return get(credential.channel().server() + "/api/v2/filters").map(reply -> {
            if (!(reply instanceof Reply.Answer answer)) {
                return new LookupResult.Unreadable(Reason.NOT_REACHED);
            }
            if (NOT_OFFERED.contains(answer.status())) {
                return new LookupResult.Absent();
            }
            if (answer.status() == 403) {
                return doubtful();
            }
            if (!answer.isSuccess() || !answer.json().isArray()) {
                return new LookupResult.Unreadable(Reason.NOT_REACHED);
            }
            return answer.json().valueStream().anyMatch(this::hides) ? doubtful() : new LookupResult.Absent();
        });
    }

    private boolean hides(JsonNode filter) {
        var contexts = new HashSet<String>();
        filter.path("context").valueStream().forEach(context -> contexts.add(context.stringValue("")));
        return filter.path("filter_action").stringValue("").equals("hide")
                && contexts.contains("account")
                && filter.path("keywords")
                        .valueStream()
                        .map(keyword -> keyword.path("keyword").stringValue(""))
                        .anyMatch(text::contains);
    }

    private Mono<Reply> get(String url) {
        return calls.get(url, headers -> headers.setBearerAuth(credential.secret()));
    }

    private static LookupResult stronger(LookupResult one, LookupResult other) {
        return other instanceof LookupResult.Absent
                ? one
                : other instanceof LookupResult.Found || !isNotReached(one) ? other : one;
    }

    private static boolean isNotReached(LookupResult lookup) {
        return lookup.equals(new LookupResult.Unreadable(Reason.NOT_REACHED));
    }

    private static LookupResult doubtful() {
        return new LookupResult.Unreadable(Reason.NOT_FOUND_OUT);
    }

    /** A post that may be the one. */
    private record Candidate(JsonNode status, StatusText.Likeness likeness) {

        String id() {
            return status.path("id").stringValue("");
        }

        /** The source, which some servers show with the post. */
        String text() {
            return status.path("text").stringValue("");
        }
    }
}
