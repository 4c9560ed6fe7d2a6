package dev.litfass.clients.hook;

import dev.litfass.clients.secret.Vault;
import dev.litfass.platform.outbound.OutboundHttp;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/** Calls a hook once: signed, within a time, to where its address leads and no further. What is answered is dropped. */
@Component
class HookCall {

    private static final int MOST_READ = 64 << 10;
    private static final Duration READ_LIMIT = Duration.ofSeconds(1);

    private final OutboundHttp outbound;
    private final HttpClient http;
    private final Vault vault;
    private final Duration limit;

    HookCall(OutboundHttp outbound, Vault vault, HookSettings settings) {
        this.outbound = outbound;
        this.http = outbound.client(ConnectionProvider.newConnection());
        this.vault = vault;
        this.limit = settings.limit();
    }

    Mono<HookReply> of(HookDelivery delivery, Hook hook, Instant now) {
        return Mono.fromCallable(() -> outbound.address(hook.address()))
                .flatMap(address -> sent(address, delivery, hook, now))
                .timeout(limit)
                .onErrorResume(Exception.class, error -> Mono.just(HookReply.of(error)));
    }

    private Mono<HookReply> sent(URI address, HookDelivery delivery, Hook hook, Instant now) {
        return http.headers(headers -> write(headers, delivery, hook, now))
                .post()
                .uri(address.toString())
                .send(ByteBufMono.fromString(Mono.just(delivery.body())))
                .response(HookCall::answered)
                .single();
    }

    private void write(HttpHeaders headers, HookDelivery delivery, Hook hook, Instant now) {
        headers.set("Content-Type", "application/json")
                .set("User-Agent", "Litfass/1.0 (+https://litfass.dev)")
                .set("webhook-id", delivery.id())
                .set("webhook-timestamp", now.getEpochSecond())
                .set("webhook-signature", signatures(delivery, hook, now));
    }

    private String signatures(HookDelivery delivery, Hook hook, Instant now) {
        return hook.keys()
                .at(now)
                .map(kept -> new HookSecret(vault.open(bound(hook.id()), kept)))
                .map(secret -> secret.sign(delivery.id(), now, delivery.body()))
                .collect(Collectors.joining(" "));
    }

    /** What the seal of a hook's secrets is bound to. */
    static String bound(String hookId) {
        return "hook|" + hookId + "|secret";
    }

    /** The status is the whole answer; the rest is read a little way only, so that a polite receiver is not cut off. */
    private static Mono<HookReply> answered(HttpClientResponse response, ByteBufFlux body) {
        return body.map(ByteBuf::readableBytes)
                .scan(0, Integer::sum)
                .takeUntil(read -> read > MOST_READ)
                .then()
                .timeout(READ_LIMIT, Mono.empty())
                .onErrorComplete(IOException.class)
                .thenReturn(HookReply.of(response.status().code()));
    }
}
