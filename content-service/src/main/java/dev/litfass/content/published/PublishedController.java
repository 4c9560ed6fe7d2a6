package dev.litfass.content.published;

import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.page.Page;
import dev.litfass.contracts.published.PublishedDelivery;
import dev.litfass.platform.caller.CalledBy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Lists what is public. */
@CalledBy(Service.MONITORING)
@RestController
class PublishedController {

    private final PublishedDeliveries published;

    PublishedController(PublishedDeliveries published) {
        this.published = published;
    }

    /** The latest first, of these networks, as far back as a moment. */
    @GetMapping("/internal/published-deliveries")
    Mono<Page<PublishedDelivery>> since(
            @RequestParam Instant since,
            @RequestParam List<Network> network,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        return published
                .newest(network, since, Publication.before(cursor), size + 1)
                .collectList()
                .map(found -> Page.of(
                        found, size, delivery -> Publication.of(delivery).text()));
    }
}
