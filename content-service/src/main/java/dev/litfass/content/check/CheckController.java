package dev.litfass.content.check;

import static dev.litfass.contracts.caller.Permission.READ;

import dev.litfass.content.limit.LimitsInForce;
import dev.litfass.content.network.NetworkLimit;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.TextCount;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Slot;
import dev.litfass.content.spending.Costs;
import dev.litfass.content.spending.PreviewCosts;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.audit.NotRecorded;
import dev.litfass.platform.caller.Requires;
import dev.litfass.platform.directory.ChannelDirectory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Checks a draft while it is being written; nothing is stored. */
@RestController
class CheckController {

    private final Checks checks;
    private final ChannelDirectory directory;
    private final LimitsInForce limits;
    private final RunChecks run;
    private final PreviewCosts costs;
    private final Clock clock;

    CheckController(
            Checks checks,
            ChannelDirectory directory,
            LimitsInForce limits,
            RunChecks run,
            PreviewCosts costs,
            Clock clock) {
        this.run = run;
        this.costs = costs;
        this.clock = clock;
        this.checks = checks;
        this.directory = directory;
        this.limits = limits;
    }

    @NotRecorded("it only looks")
    @Requires(READ)
    @PostMapping("/api/clients/{clientId}/checks")
    Mono<Answer> check(@PathVariable ClientId clientId, @Valid @RequestBody Question question) {
        var wish = question.slot();
        var slot = wish == null ? null : Slot.of(wish.local(), wish.zone()).at();
        var due = slot == null ? clock.instant() : slot;
        return Mono.zip(
                        checks.of(clientId, question.postId(), question.draft(), slot),
                        directory.channels(clientId).flatMap(all -> counts(all, question.draft(), due)),
                        directory.channels(clientId).flatMap(all -> costs.of(clientId, question.draft(), all, due)))
                .map(all -> new Answer(all.getT1(), all.getT2(), all.getT3()));
    }

    private Mono<List<Count>> counts(List<ChannelCard> channels, Draft draft, Instant due) {
        return Flux.fromIterable(channels)
                .filter(channel -> draft.channelIds().contains(channel.id()))
                .concatMap(channel -> limits.of(channel, due)
                        .filter(allowed -> allowed.ofText(false).isPresent())
                        .flatMap(allowed -> run.count(() -> Count.of(channel, allowed, draft))))
                .collectList();
    }

    /** A draft, the post it belongs to, and when it would be due. */
    record Question(
            @NotNull @Valid Draft draft,
            @Nullable PostId postId,
            @Nullable @Valid Wish slot) {}

    /** A time somebody thinks of. */
    record Wish(@NotNull LocalDateTime local, @NotNull ZoneId zone) {}

    /** What there is to say, how full each channel is, and what it costs. */
    record Answer(List<Finding> findings, List<Count> counts, Costs costs) {}

    /** How much of a channel's room the text takes. */
    record Count(
            ChannelId channelId,
            Network network,
            long used,
            long limit,
            NetworkLimit.Unit unit,
            @Nullable Integer bytesUsed,
            @Nullable Long bytesLimit) {

        static Count of(ChannelCard channel, NetworkLimits limits, Draft draft) {
            var text = draft.textOn(channel.id());
            var limit = limits.ofText(!draft.media().isEmpty()).orElseThrow();
            var bytes = limits.of(NetworkLimit.Kind.TEXT_BYTES);
            return new Count(
                    channel.id(),
                    channel.network(),
                    limits.count(text) + limits.countOfWarning(draft.contentWarning()),
                    limit.value(),
                    limit.unit(),
                    bytes.isPresent() ? TextCount.utf8Bytes(text) : null,
                    bytes.map(NetworkLimit::value).orElse(null));
        }
    }
}
