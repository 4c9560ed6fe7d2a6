package dev.litfass.monitoring.content;

import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.page.Page;
import dev.litfass.contracts.published.PublishedDelivery;
import dev.litfass.contracts.reply.ReplyOrder;
import dev.litfass.contracts.reply.ReplyState;
import dev.litfass.platform.upstream.UpstreamErrors;
import dev.litfass.platform.upstream.UpstreamHeaders;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** What content-service answers inside the system. Blocking; call it through {@link ContentServiceClient} alone. */
@FeignClient(
        name = "content",
        url = "${litfass.upstream.content}",
        configuration = {UpstreamErrors.class, UpstreamHeaders.class})
interface ContentApi {

    @PutMapping("/internal/clients/{clientId}/replies/{replyId}")
    ReplyState place(
            @PathVariable("clientId") String clientId,
            @PathVariable("replyId") String replyId,
            @RequestBody ReplyOrder order);

    @GetMapping("/internal/published-deliveries")
    Page<PublishedDelivery> published(
            @RequestParam("since") String since,
            @RequestParam("network") Collection<Network> networks,
            @RequestParam("cursor") @Nullable String cursor,
            @RequestParam("limit") int limit);
}
