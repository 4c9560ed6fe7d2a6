package dev.litfass.monitoring.content;

import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.page.Page;
import dev.litfass.contracts.published.PublishedDelivery;
import dev.litfass.contracts.reply.ReplyOrder;
import dev.litfass.contracts.reply.ReplyState;
import dev.litfass.platform.upstream.Blocking;
import dev.litfass.platform.upstream.Guards;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The door to content-service: everything that goes out goes through it, and what went out is asked for here. */
@Component
@EnableFeignClients(clients = ContentApi.class)
public class ContentServiceClient implements AutoCloseable {

    private final ContentApi api;
    private final Blocking calls;

    ContentServiceClient(ContentApi api, Guards guards) {
        this.api = api;
        this.calls = new Blocking("content", guards);
    }

    /** Orders an answer, or, where it was ordered before, asks what became of it. */
    public Mono<ReplyState> reply(ReplyOrder order) {
        return calls.read(() -> api.place(order.clientId().value(), order.replyId(), order));
    }

    /** A page of what is public on these networks since a moment, the latest first. */
    public Mono<Page<PublishedDelivery>> published(
            Instant since, Collection<Network> networks, @Nullable String cursor) {
        return calls.read(() -> api.published(since.toString(), networks, cursor, Page.MOST));
    }

    @Override
    public void close() {
        calls.close();
    }
}
