package dev.litfass.monitoring.mention;

import dev.litfass.kernel.id.ClientId;
import dev.litfass.kernel.page.Cursor;
import dev.litfass.kernel.page.Page;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lists what was said, the newest first. A page narrowed by words may be short and still have a next one. */
@RestController
class MentionController {

    private final Mentions mentions;

    MentionController(Mentions mentions) {
        this.mentions = mentions;
    }

    @GetMapping("/api/clients/{clientId}/mentions")
    Mono<Page<MentionView>> list(
            @PathVariable ClientId clientId,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        return newest(clientId, Cursor.parse(cursor), Limit.of(size + 1))
                .collectList()
                .map(found -> Page.of(found, size, mention -> mention.id().value()))
                .map(page -> new Page<>(views(page.items(), q), page.next()));
    }

    private Flux<Mention> newest(ClientId client, @Nullable Cursor cursor, Limit limit) {
        return cursor == null
                ? mentions.findByClientIdOrderByIdDesc(client, limit)
                : mentions.findByClientIdAndIdLessThanOrderByIdDesc(client, new MentionId(cursor.after()), limit);
    }

    private static List<MentionView> views(List<Mention> found, @Nullable String words) {
        return found.stream()
                .filter(mention -> words == null || says(mention, words))
                .map(MentionView::of)
                .toList();
    }

    private static boolean says(Mention mention, String words) {
        var haystack = (mention.author().name() + " " + mention.content().text()).toLowerCase(Locale.ROOT);
        return haystack.contains(words.strip().toLowerCase(Locale.ROOT));
    }
}
