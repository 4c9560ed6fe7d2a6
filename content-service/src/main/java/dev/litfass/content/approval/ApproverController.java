package dev.litfass.content.approval;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;
import static dev.litfass.contracts.problem.CommonProblem.NOT_FOUND;

import dev.litfass.content.approval.DecideRequest.Answer;
import dev.litfass.content.approval.DecideRequest.Decision;
import dev.litfass.content.approval.DecideRequest.Result;
import dev.litfass.content.approval.ShowRequest.PostView;
import dev.litfass.content.media.AssetId;
import dev.litfass.content.media.ShowMedia;
import dev.litfass.content.post.ContentHash;
import dev.litfass.content.post.Person;
import dev.litfass.content.post.PostId;
import dev.litfass.content.remark.Pin;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.text.TypedText;
import dev.litfass.platform.audit.NotRecorded;
import dev.litfass.platform.directory.ChannelDirectory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What the link to a request opens: its posts, their pictures, and the answer to each. Nothing else. */
@RestController
@RequestMapping("/approval")
class ApproverController {

    private static final int MOST_POSTS = 20;
    private static final int MOST_DECISIONS = 50;

    private final ApprovalRequests requests;
    private final ShowRequest show;
    private final DecideRequest decide;
    private final ShowMedia pictures;
    private final ChannelDirectory directory;
    private final Clock clock;

    ApproverController(
            ApprovalRequests requests,
            ShowRequest show,
            DecideRequest decide,
            ShowMedia pictures,
            ChannelDirectory directory,
            Clock clock) {
        this.requests = requests;
        this.show = show;
        this.decide = decide;
        this.pictures = pictures;
        this.directory = directory;
        this.clock = clock;
    }

    /** Who is asked, and for how many posts. */
    @GetMapping("/request")
    Mono<View> read(Caller caller) {
        return open(caller)
                .zipWith(directory.client(caller.onlyClient()))
                .map(both -> View.of(both.getT1(), both.getT2(), caller));
    }

    /** @param from the place of the first in the request's order */
    @GetMapping("/posts")
    Mono<List<PostView>> posts(@RequestParam(defaultValue = "0") @Min(0) int from, Caller caller) {
        return open(caller).flatMap(request -> {
            var end = Math.min(request.posts().size(), Math.max(from, 0) + MOST_POSTS);
            var some = from >= end
                    ? List.<ApprovalRequest.Asked>of()
                    : request.posts().subList(Math.max(from, 0), end);
            return show.seen(request, some, Person.of(caller));
        });
    }

    @GetMapping("/media/{assetId}")
    Mono<ResponseEntity<Flux<DataBuffer>>> picture(
            @PathVariable AssetId assetId,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            Caller caller) {
        return open(caller)
                .filterWhen(request -> show.shows(request, assetId, Person.of(caller)))
                .switchIfEmpty(Mono.error(() -> NOT_FOUND.because("there is nothing at this address")))
                .flatMap(request -> pictures.file(request.clientId(), assetId, range));
    }

    /** Each answer is carried out by itself, and what came of each is told. */
    @NotRecorded("what is decided is recorded at each post")
    @PostMapping("/decisions")
    Mono<Outcome> decide(@Valid @RequestBody Decisions decisions, Caller caller) {
        return decide.decide(
                        decisions.decisions().stream().map(Decided::decision).toList(), caller)
                .map(Outcome::new);
    }

    private Mono<ApprovalRequest> open(Caller caller) {
        return requests.open(caller.onlyClient(), new ApprovalRequestId(caller.onlyRequest()), clock.instant());
    }

    /** A request as its person sees it. */
    record View(
            String clientName,
            String colour,
            ClientCard.Address address,
            String person,
            ZoneId zone,
            int posts,
            @Nullable String message,
            Instant until) {

        static View of(ApprovalRequest request, ClientCard client, Caller caller) {
            return new View(
                    client.name(),
                    client.colour(),
                    client.voice().address(),
                    caller.name(),
                    client.workTime().zone(),
                    request.posts().size(),
                    request.asking().message(),
                    request.until());
        }
    }

    /** The answers to some posts. */
    record Decisions(@NotEmpty @Size(max = MOST_DECISIONS) List<@NotNull @Valid Decided> decisions) {}

    /**
     * The answer to one post, of which this content was seen.
     *
     * @param at the slot that was seen; null where it had none
     * @param pin what a change is about; null where it is about the post as a whole
     */
    record Decided(
            @NotNull PostId postId,
            @NotNull ContentHash contentHash,
            @Nullable Instant at,
            @NotNull Answer answer,

            @JsonDeserialize(using = TypedText.class) @Nullable @Size(max = 2_000)
            String text,

            @Valid Pin.@Nullable Marked pin) {

        Decision decision() {
            var said = Objects.requireNonNullElse(text, "");
            if (answer == Answer.CHANGE && said.isEmpty()) {
                throw INVALID_REQUEST.because("say what shall be changed");
            }
            return new Decision(postId, contentHash, at, answer, said, pin);
        }
    }

    /** What came of each. */
    record Outcome(List<Result> results) {}
}
