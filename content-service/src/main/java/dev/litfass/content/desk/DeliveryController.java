package dev.litfass.content.desk;

import static dev.litfass.contracts.caller.Permission.MANAGE_CLIENTS;
import static dev.litfass.contracts.caller.Permission.PLAN_POSTS;
import static dev.litfass.contracts.caller.Permission.REPLY;
import static dev.litfass.contracts.caller.Permission.WRITE_POSTS;

import dev.litfass.content.delivery.DecideDelivery;
import dev.litfass.content.delivery.DeliveryId;
import dev.litfass.content.network.Account;
import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.Networks;
import dev.litfass.content.network.Reason;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.audit.NotRecorded;
import dev.litfass.platform.caller.Requires;
import dev.litfass.platform.directory.ChannelDirectory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a person can do about deliveries and the connections behind them. */
@RestController
@RequestMapping("/api/clients/{clientId}")
class DeliveryController {

    private final PostDesk desk;
    private final DecideDelivery decide;
    private final ChannelDirectory directory;
    private final Networks networks;
    private final Clock clock;

    DeliveryController(
            PostDesk desk, DecideDelivery decide, ChannelDirectory directory, Networks networks, Clock clock) {
        this.desk = desk;
        this.decide = decide;
        this.directory = directory;
        this.networks = networks;
        this.clock = clock;
    }

    @Requires(WRITE_POSTS)
    @PostMapping("/deliveries/{deliveryId}/decision")
    Mono<PostView> decide(
            @PathVariable ClientId clientId,
            @PathVariable DeliveryId deliveryId,
            @Valid @RequestBody Decided body,
            Caller caller) {
        if (body.decision() != DecideDelivery.Decision.IT_IS_LIVE) {
            caller.require(PLAN_POSTS);
        }
        return decide.decide(clientId, deliveryId, body.decision(), body.url(), body.note(), caller)
                .flatMap(delivery -> shown(clientId, delivery.target().postId()));
    }

    /** An answer belongs to no post; its inquiry shows what became of it. */
    private Mono<PostView> shown(ClientId client, @Nullable PostId post) {
        return post == null ? Mono.empty() : desk.find(client, post).flatMap(desk::show);
    }

    /** The same for an answer to the public, by the name it has at its inquiry. */
    @Requires(REPLY)
    @PostMapping("/deliveries/replies/{replyId}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> decideReply(
            @PathVariable ClientId clientId,
            @PathVariable String replyId,
            @Valid @RequestBody Decided body,
            Caller caller) {
        return decide.decide(clientId, DeliveryId.ofReply(replyId), body.decision(), body.url(), body.note(), caller)
                .then();
    }

    /** Tries a channel's credential at its network. */
    @NotRecorded("it only tries; the use of the credential is recorded where it is given out")
    @Requires(MANAGE_CLIENTS)
    @PostMapping("/channel-tests")
    Mono<TestResult> test(@PathVariable ClientId clientId, @Valid @RequestBody Which which) {
        return directory
                .credential(clientId, which.channelId())
                .flatMap(this::greet)
                .map(this::result);
    }

    private Mono<Greeting> greet(ChannelCredential credential) {
        return networks.connector(credential.channel().network()).greet(credential);
    }

    private TestResult result(Greeting greeting) {
        if (greeting instanceof Greeting.Welcome welcome) {
            return new TestResult(
                    true,
                    welcome.account(),
                    welcome.textLimit() > 0 ? welcome.textLimit() : null,
                    null,
                    clock.instant());
        }
        return new TestResult(false, null, null, ((Greeting.Turned) greeting).reason(), clock.instant());
    }

    /** A person's decision; the address only where it is live, the note only where it was published by hand. */
    record Decided(
            @NotNull DecideDelivery.Decision decision,
            @Nullable @Size(max = 500) String url,
            @Nullable @Size(max = 500) String note) {}

    /** The channel to try. */
    record Which(@NotNull ChannelId channelId) {}

    /** Whether a connection works, and whose account it opens. */
    record TestResult(
            boolean ok,
            @Nullable Account account,
            @Nullable Integer limit,
            @Nullable Reason reason,
            Instant asOf) {}
}
