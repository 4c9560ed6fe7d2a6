package dev.litfass.content.partner;

import static dev.litfass.content.ContentProblem.POST_NOT_FOUND;

import dev.litfass.content.calendar.CalendarQuery;
import dev.litfass.content.check.Checks;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Part;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Posts;
import dev.litfass.content.post.Slot;
import dev.litfass.content.post.Variant;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.page.Cursor;
import dev.litfass.contracts.page.Page;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.RequiresScope;
import dev.litfass.platform.directory.ChannelDirectory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Posts through the public API. A partner writes drafts; whether they go out is the agency's to say. */
@RestController
@RequestMapping("/partner/v1")
class PartnerPostController {

    private static final String READ = "posts:read";
    static final String WRITE = "posts:write";

    private final Posts posts;
    private final PartnerPosts seen;
    private final CalendarQuery calendar;
    private final Checks checks;
    private final ChannelDirectory directory;
    private final AuditLog audit;
    private final Clock clock;

    PartnerPostController(
            Posts posts,
            PartnerPosts seen,
            CalendarQuery calendar,
            Checks checks,
            ChannelDirectory directory,
            AuditLog audit,
            Clock clock) {
        this.posts = posts;
        this.seen = seen;
        this.calendar = calendar;
        this.checks = checks;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /** The post has the id that was reserved for its request, so that even a lost first answer creates one post. */
    @RequiresScope(WRITE)
    @PostMapping("/posts")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<PartnerPost> create(
            @Valid @RequestBody NewPost body,
            @RequestAttribute(IdempotencyFilter.RESERVED) String reserved,
            Caller caller) {
        caller.requireAccess(body.clientId());
        var id = new PostId(reserved);
        var now = clock.instant();
        var wish = body.slot();
        var slot = wish == null ? null : Slot.of(wish.local(), wish.zone()).requireAhead(now);
        return checks.requireKnownChannels(body.clientId(), body.draft())
                .map(draft -> Post.fromPartner(id, body.clientId(), draft, caller, clock))
                .map(post -> slot == null ? post : post.wishedFor(slot, now))
                .map(post -> post.handedIn(caller, now))
                .flatMap(post -> audit.save(post.changedBy(caller, "post-created", now), posts::insert))
                .onErrorResume(DuplicateKeyException.class, e -> posts.findByClientIdAndId(body.clientId(), id))
                .flatMap(this::show);
    }

    @RequiresScope(READ)
    @GetMapping("/posts/{postId}")
    Mono<PartnerPost> read(@PathVariable PostId postId, Caller caller) {
        return seen.one(caller.clients(), postId, caller)
                .switchIfEmpty(Mono.error(() -> POST_NOT_FOUND.because("no post %s", postId)))
                .flatMap(this::show);
    }

    @RequiresScope(READ)
    @GetMapping("/posts")
    Mono<Page<PartnerPost>> list(
            @RequestParam ClientId clientId,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        caller.requireAccess(clientId);
        var size = Page.limit(limit);
        var before = new PostId(Cursor.afterOrEnd(cursor));
        return seen.newest(clientId, before, size + 1, caller)
                .collectList()
                .map(all -> Page.of(all, size, post -> post.id().value()))
                .flatMap(page -> calendar.with(List.of(clientId), page.items())
                        .map(all -> new Page<>(all.stream().map(PartnerPost::of).toList(), page.next())));
    }

    /** The clients that the key reaches: every other request names one of them. */
    @RequiresScope(READ)
    @GetMapping("/clients")
    Mono<Page<PartnerClient>> clients(Caller caller) {
        return directory
                .clients()
                .map(all -> Page.all(all.stream()
                        .filter(client -> !client.archived() && caller.mayAccess(client.id()))
                        .map(PartnerClient::of)
                        .toList()));
    }

    @RequiresScope(READ)
    @GetMapping("/channels")
    Mono<Page<PartnerChannel>> channels(@RequestParam ClientId clientId, Caller caller) {
        caller.requireAccess(clientId);
        return directory
                .channels(clientId)
                .map(all -> Page.all(all.stream().map(PartnerChannel::of).toList()));
    }

    private Mono<PartnerPost> show(Post post) {
        return calendar.of(post).map(PartnerPost::of);
    }

    /** What a partner sends. */
    record NewPost(
            @NotNull ClientId clientId,
            @Nullable @Size(max = 200) String title,
            @NotNull @Size(max = 20_000) String text,
            @NotNull @Size(max = 50) List<ChannelId> channelIds,
            @Nullable @Size(max = 50) List<@Valid Variant> variants,
            @Nullable @Size(max = 24) List<@Valid NewPart> parts,
            @Nullable @Valid Wish slot) {

        Draft draft() {
            var following = parts == null
                    ? List.<Part>of()
                    : parts.stream().map(part -> new Part(part.text(), null)).toList();
            return new Draft(title, text, channelIds, variants, List.of(), following);
        }
    }

    /** What follows the post, as an answer to it. */
    record NewPart(@NotBlank @Size(max = 20_000) String text) {}

    /** When the partner would like it to go out. */
    record Wish(@NotNull LocalDateTime local, @NotNull ZoneId zone) {}

    /** A client that a partner writes for, and the zone its calendar is kept in. */
    record PartnerClient(ClientId id, String name, ZoneId zone) {
        static PartnerClient of(ClientCard card) {
            return new PartnerClient(card.id(), card.name(), card.workTime().zone());
        }
    }

    /** A channel a partner may name. */
    record PartnerChannel(ChannelId id, Network network, String name, boolean live) {
        static PartnerChannel of(ChannelCard card) {
            return new PartnerChannel(card.id(), card.network(), card.name(), card.isLive());
        }
    }
}
