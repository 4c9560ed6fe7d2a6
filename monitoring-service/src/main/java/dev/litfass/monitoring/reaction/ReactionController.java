package dev.litfass.monitoring.reaction;

import static dev.litfass.contracts.caller.Permission.READ;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.page.Page;
import dev.litfass.platform.caller.Requires;
import dev.litfass.platform.directory.ChannelDirectory;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows how many people reacted to posts, delivery by delivery. */
@RestController
class ReactionController {

    /** Two pages of posts. */
    private static final int MOST_POSTS = 100;

    private final ReactionRecords records;
    private final ChannelDirectory directory;

    ReactionController(ReactionRecords records, ChannelDirectory directory) {
        this.records = records;
        this.directory = directory;
    }

    /** Of these posts of a client; what is not its own, or on a network that tells no numbers, is left out. */
    @Requires(READ)
    @GetMapping("/api/clients/{clientId}/reactions")
    Mono<Page<ReactionsView>> ofClient(@PathVariable ClientId clientId, @RequestParam List<PostId> postId) {
        return list(List.of(clientId), postId);
    }

    /** The same of posts of all clients of the caller. */
    @Requires(READ)
    @GetMapping("/api/reactions")
    Mono<Page<ReactionsView>> ofAll(@RequestParam List<PostId> postId, Caller caller) {
        return directory.clientsOf(caller, null).flatMap(clients -> list(clients, postId));
    }

    private Mono<Page<ReactionsView>> list(List<ClientId> clients, List<PostId> posts) {
        if (posts.size() > MOST_POSTS) {
            throw INVALID_REQUEST.because("at most %d posts at once", MOST_POSTS);
        }
        return records.findByClientIdInAndPostIdIn(clients, posts)
                .map(ReactionsView::of)
                .collectList()
                .map(Page::all);
    }
}
