package dev.litfass.content.approval;

import static dev.litfass.contracts.caller.Permission.READ;
import static dev.litfass.contracts.caller.Permission.WRITE_POSTS;

import dev.litfass.content.post.Person;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.page.Cursor;
import dev.litfass.contracts.page.Page;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asking a client company for its yes, and what is asked. */
@RestController
@RequestMapping("/api/clients/{clientId}/approval-requests")
class ApprovalRequestController {

    private final ApprovalRequests requests;
    private final AskClient ask;
    private final ClientWaits waits;
    private final AuditLog audit;

    ApprovalRequestController(ApprovalRequests requests, AskClient ask, ClientWaits waits, AuditLog audit) {
        this.requests = requests;
        this.ask = ask;
        this.waits = waits;
        this.audit = audit;
    }

    /**
     * The newest first.
     *
     * @param postId the posts that have to be asked for; all requests where none is named
     */
    @Requires(READ)
    @GetMapping
    Mono<Page<View>> list(
            @PathVariable ClientId clientId,
            @RequestParam(required = false) @Nullable List<PostId> postId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var most = Page.limit(limit);
        var before = new ApprovalRequestId(Cursor.afterOrEnd(cursor));
        return found(clientId, Page.ids(postId), before, Limit.of(most + 1))
                .collectList()
                .map(found -> Page.of(found, most, request -> request.id().value()))
                .flatMap(page -> views(clientId, page));
    }

    private Flux<ApprovalRequest> found(ClientId client, List<PostId> posts, ApprovalRequestId before, Limit most) {
        return posts.isEmpty()
                ? requests.findByClientIdAndIdLessThanOrderByIdDesc(client, before, most)
                : requests.findByClientIdAndPostsPostIdInAndIdLessThanOrderByIdDesc(client, posts, before, most);
    }

    private Mono<Page<View>> views(ClientId client, Page<ApprovalRequest> page) {
        var ids = page.items().stream()
                .flatMap(request -> request.postIds().stream())
                .collect(Collectors.toSet());
        return waits.among(client, ids)
                .collectList()
                .map(waiting -> page.map(request -> View.of(request, Set.copyOf(waiting))));
    }

    @Requires(WRITE_POSTS)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<View> ask(@PathVariable ClientId clientId, @Valid @RequestBody Question question, Caller caller) {
        return ask.by(clientId, question.viewerId(), question.postIds(), question.message(), caller)
                .map(request -> View.of(request, Set.copyOf(request.postIds())));
    }

    /** The link opens nothing any more. */
    @Requires(WRITE_POSTS)
    @DeleteMapping("/{requestId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> withdraw(@PathVariable ClientId clientId, @PathVariable ApprovalRequestId requestId, Caller caller) {
        return requests.one(clientId, requestId)
                .flatMap(request -> requests.deleteByClientIdAndId(clientId, requestId))
                .filter(deleted -> deleted > 0)
                .flatMap(deleted -> audit.record(caller, clientId, "approval-withdrawn", requestId.value(), null));
    }

    /** Whom to ask for which posts. */
    record Question(
            @NotNull @Size(max = 64) String viewerId,

            @NotEmpty @Size(max = ApprovalRequest.MOST_POSTS)
            List<@NotNull PostId> postIds,

            @Nullable @Size(max = 2_000) String message) {}

    /**
     * A request in the list.
     *
     * @param by who of the agency asked; null where the policy did
     * @param letters how many mails went out
     * @param waiting how many of its posts still wait
     */
    record View(
            ApprovalRequestId id,
            String viewerId,
            @Nullable Person by,
            Instant at,
            Instant until,
            int letters,
            List<PostId> postIds,
            long waiting) {

        static View of(ApprovalRequest request, Set<PostId> waiting) {
            return new View(
                    request.id(),
                    request.asking().viewerId(),
                    request.asking().by(),
                    request.asking().at(),
                    request.until(),
                    request.letters().count(),
                    request.postIds(),
                    request.postIds().stream().filter(waiting::contains).count());
        }
    }
}
