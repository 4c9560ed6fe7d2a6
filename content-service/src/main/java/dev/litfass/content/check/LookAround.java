package dev.litfass.content.check;

import dev.litfass.content.fingerprint.FindSimilarPosts;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.PostId;
import dev.litfass.content.spending.PreviewCosts;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what there is around a draft: the other clients and their sites, and posts near in time or in words. */
@Component
class LookAround {

    private final ChannelDirectory directory;
    private final NearbyPosts nearby;
    private final FindSimilarPosts similar;
    private final PreviewCosts costs;
    private final Clock clock;

    LookAround(
            ChannelDirectory directory, NearbyPosts nearby, FindSimilarPosts similar, PreviewCosts costs, Clock clock) {
        this.directory = directory;
        this.nearby = nearby;
        this.similar = similar;
        this.costs = costs;
        this.clock = clock;
    }

    /** @param slot when it is due; null where nobody has said */
    Mono<Surroundings> of(ClientId client, @Nullable PostId post, Draft draft, @Nullable Instant slot) {
        var due = slot == null ? clock.instant() : slot;
        return Mono.zip(
                        directory.clients().map(all -> others(all, client)),
                        directory.channels().map(all -> otherSites(all, client)),
                        nearby.of(client, due),
                        similar.to(draft, post),
                        directory.publishingRules(client),
                        directory.channels(client).flatMap(own -> costs.of(client, draft, own, due)),
                        directory.client(client).map(card -> Optional.ofNullable(day(card, slot))))
                .map(all -> new Surroundings(
                        all.getT1(),
                        all.getT2(),
                        all.getT3(),
                        all.getT4(),
                        all.getT5(),
                        all.getT6(),
                        all.getT7().orElse(null)));
    }

    /** What the client's rules say of a post at its slot; what it might repeat is not looked for. */
    Mono<Surroundings> rules(ClientId client, Instant slot) {
        return Mono.zip(directory.publishingRules(client), directory.client(client))
                .map(both -> Surroundings.NONE.of(both.getT1(), day(both.getT2(), slot)));
    }

    private static @Nullable LocalDate day(ClientCard client, @Nullable Instant slot) {
        return slot == null ? null : LocalDate.ofInstant(slot, client.workTime().zone());
    }

    /** Where two clients are on one site it is nobody's alone. */
    private static List<ChannelCard> otherSites(List<ChannelCard> all, ClientId client) {
        var own = all.stream()
                .filter(channel -> channel.clientId().equals(client))
                .map(ChannelCard::server)
                .toList();
        return all.stream()
                .filter(channel -> channel.network().mayHavePath())
                .filter(channel -> !channel.clientId().equals(client) && !own.contains(channel.server()))
                .toList();
    }

    private static List<ClientCard> others(List<ClientCard> all, ClientId client) {
        var own = all.stream()
                .filter(c -> c.id().equals(client))
                .map(ClientCard::name)
                .findFirst()
                .orElse("");
        return all.stream()
                .filter(c -> !c.id().equals(client) && !c.archived())
                .filter(c -> !own.contains(c.name()))
                .toList();
    }
}
