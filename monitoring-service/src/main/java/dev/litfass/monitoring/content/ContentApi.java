package dev.litfass.monitoring.content;

import dev.litfass.contracts.reply.ReplyOrder;
import dev.litfass.contracts.reply.ReplyState;
import dev.litfass.platform.upstream.UpstreamErrors;
import dev.litfass.platform.upstream.UpstreamHeaders;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

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
}
