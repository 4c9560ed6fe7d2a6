package dev.litfass.content.approval;

import static dev.litfass.content.ContentProblem.NOT_ASKED;
import static dev.litfass.content.ContentProblem.POST_NOT_FOUND;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.content.post.Person;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Posts;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts the question to the client company: by hand, or to whom its policy names as soon as posts wait for it. */
@Component
class AskClient {

    /** Posts that are approved one after the other are asked for in one mail: so long nothing more has come. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    /** No post waits longer for others. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(AskClient.class);

    private final ApprovalRequests requests;
    private final Posts posts;
    private final ClientWaits waits;
    private final ChannelDirectory directory;
    private final AuditLog audit;
    private final Clock clock;

    AskClient(
            ApprovalRequests requests,
            Posts posts,
            ClientWaits waits,
            ChannelDirectory directory,
            AuditLog audit,
            Clock clock) {
        this.requests = requests;
        this.posts = posts;
        this.waits = waits;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks one person for some posts, all of which have to wait for the client. */
    Mono<ApprovalRequest> by(
            ClientId client, String viewerId, Collection<PostId> wanted, @Nullable String message, Caller by) {
        return requireViewer(client, viewerId)
                .then(waiting(client, wanted))
                .flatMap(found -> asked(client, viewerId, Person.of(by), message, found))
                .flatMap(request -> audit.record(
                                by, client, "approval-asked", request.id().value(), viewerId)
                        .thenReturn(request));
    }

    private Mono<Void> requireViewer(ClientId client, String viewerId) {
        return directory
                .viewers(client)
                .filter(viewers ->
                        viewers.stream().anyMatch(viewer -> viewer.id().equals(viewerId)))
                .switchIfEmpty(Mono.error(() -> INVALID_REQUEST.because("the client has no such viewer")))
                .then();
    }

    private Mono<List<Post>> waiting(ClientId client, Collection<PostId> wanted) {
        var ids = Set.copyOf(wanted);
        return posts.of(client, ids).collectList().map(found -> {
            if (found.size() < ids.size()) {
                throw POST_NOT_FOUND.because("the client has not all of these posts");
            }
            if (!found.stream().allMatch(Post::waitsForClient)) {
                throw NOT_ASKED.because("some of these posts do not wait for the client");
            }
            return inOrder(found);
        });
    }

    /** By their slots; what has none comes last. */
    private static List<Post> inOrder(List<Post> found) {
        return found.stream().sorted(ShowRequest.BY_SLOT).toList();
    }

    private Mono<ApprovalRequest> asked(
            ClientId client, String viewerId, @Nullable Person by, @Nullable String message, List<Post> found) {
        return Mono.defer(() -> requests.insert(ApprovalRequest.of(
                by == null ? ApprovalRequestId.of(viewerId, found) : ApprovalRequestId.fresh(clock),
                client,
                new ApprovalRequest.Asking(viewerId, by, clock.instant(), message),
                found)));
    }

    /** Asks for what waits, once no more comes. Cut off in the middle it asks nobody twice for the same content. */
    Mono<Void> forWaiting() {
        return Flux.defer(() -> waits.toAsk(clock.instant()))
                .collectMultimap(Post::clientId)
                .flatMapIterable(all -> all.entrySet())
                .filter(each -> isComplete(each.getValue(), clock.instant()))
                .concatMap(each ->
                        ofClient(each.getKey(), each.getValue()).onErrorResume(error -> putOff(each.getKey(), error)))
                .then();
    }

    private static boolean isComplete(Collection<Post> waiting, Instant now) {
        var since = waiting.stream()
                .flatMap(post -> Stream.ofNullable(post.reviewState().client()))
                .map(wait -> wait.since())
                .toList();
        return since.stream().noneMatch(at -> at.isAfter(now.minus(QUIET)))
                || since.stream().anyMatch(at -> !at.isAfter(now.minus(PATIENCE)));
    }

    /** The others are asked all the same; these at the next look. */
    private static Mono<Void> putOff(ClientId client, Throwable why) {
        log.atError().setCause(why).addKeyValue("client", client).log("A client could not be asked");
        return Mono.empty();
    }

    private Mono<Void> ofClient(ClientId client, Collection<Post> waiting) {
        return Mono.zip(directory.client(client), earlier(client, waiting))
                .flatMapMany(both -> Flux.fromIterable(
                                byViewer(both.getT1(), waiting).entrySet())
                        .concatMap(each -> ofViewer(client, each.getKey(), each.getValue(), both.getT2())))
                .thenMany(Flux.fromIterable(waiting))
                .concatMap(waits::asked)
                .then();
    }

    private Mono<List<ApprovalRequest>> earlier(ClientId client, Collection<Post> waiting) {
        return requests.findByClientIdAndPostsPostIdIn(
                        client, waiting.stream().map(Post::id).toList())
                .collectList();
    }

    /** The posts that each of those is asked for whom the client's policy names. */
    private static Map<String, List<Post>> byViewer(ClientCard client, Collection<Post> waiting) {
        var asked = new TreeMap<String, List<Post>>();
        for (var post : client.archived() ? List.<Post>of() : waiting) {
            var yes = post.policyUnder(client.approvalPolicy()).client();
            for (var viewer : yes == null ? Set.<String>of() : yes.viewers()) {
                asked.computeIfAbsent(viewer, first -> new ArrayList<>()).add(post);
            }
        }
        return asked;
    }

    private Mono<Void> ofViewer(
            ClientId client, String viewer, Collection<Post> waiting, List<ApprovalRequest> earlier) {
        var missing = waiting.stream()
                .filter(Post::waitsForClient)
                .filter(post -> earlier.stream()
                        .noneMatch(request -> request.asking().viewerId().equals(viewer) && request.asksFor(post)))
                .toList();
        return Flux.fromIterable(inOrder(missing))
                .buffer(ApprovalRequest.MOST_POSTS)
                .concatMap(some -> asked(client, viewer, null, null, some)
                        .onErrorResume(DuplicateKeyException.class, e -> Mono.empty()))
                .then();
    }
}
