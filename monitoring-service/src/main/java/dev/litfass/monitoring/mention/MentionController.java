package dev.litfass.monitoring.mention;

import static dev.litfass.contracts.caller.Permission.READ;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.page.Cursor;
import dev.litfass.contracts.page.Page;
import dev.litfass.platform.caller.Requires;
import dev.litfass.platform.directory.ChannelDirectory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Lists what was said, the newest first. */
@RestController
class MentionController {

    private final FindMentions mentions;
    private final ChannelDirectory directory;

    MentionController(FindMentions mentions, ChannelDirectory directory) {
        this.mentions = mentions;
        this.directory = directory;
    }

    @Requires(READ)
    @GetMapping("/api/mentions")
    Mono<Page<MentionView>> ofAll(
            @RequestParam @Nullable List<ClientId> clientId,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        return directory.clientsOf(caller, clientId).flatMap(clients -> list(clients, q, cursor, limit));
    }

    @Requires(READ)
    @GetMapping("/api/clients/{clientId}/mentions")
    Mono<Page<MentionView>> ofClient(
            @PathVariable ClientId clientId,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        return list(List.of(clientId), q, cursor, limit);
    }

    private Mono<Page<MentionView>> list(
            List<ClientId> clients, @Nullable String q, @Nullable String cursor, @Nullable Integer limit) {
        var size = Page.limit(limit);
        var before = new MentionId(Cursor.afterOrEnd(cursor));
        return mentions.newest(clients, q, before, Limit.of(size + 1))
                .collectList()
                .map(found ->
                        Page.of(found, size, mention -> mention.id().value()).map(MentionView::of));
    }
}
