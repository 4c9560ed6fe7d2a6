package dev.litfass.content.spending;

import dev.litfass.content.network.Allowance;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.Networks;
import dev.litfass.content.network.Price;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Part;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Says before it goes out what a draft would cost, and what is left of budget and quotas. */
@Component
public class PreviewCosts {

    private final Spendings spendings;
    private final Networks networks;
    private final ChannelDirectory directory;
    private final Clock clock;

    PreviewCosts(Spendings spendings, Networks networks, ChannelDirectory directory, Clock clock) {
        this.spendings = spendings;
        this.networks = networks;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param channels the client's, of which the draft names some */
    public Mono<Costs> of(ClientId client, Draft draft, List<ChannelCard> channels, Instant due) {
        var month = Spending.month(due);
        return Mono.zip(
                        Flux.fromIterable(channels)
                                .filter(channel -> draft.channelIds().contains(channel.id()))
                                .concatMap(channel -> cost(client, draft, channel))
                                .collectList(),
                        spendings.of(client, month),
                        directory.publishingRules(client).map(rules -> Optional.ofNullable(Budget.limit(rules))))
                .map(all -> new Costs(
                        all.getT1(),
                        all.getT1().stream()
                                .mapToLong(Costs.ChannelCost::micros)
                                .sum(),
                        all.getT2(),
                        all.getT3().orElse(null),
                        month.toString()));
    }

    private Mono<Costs.ChannelCost> cost(ClientId client, Draft draft, ChannelCard channel) {
        var profile = networks.profile(channel.network());
        var prices = prices(profile, draft, channel);
        var source = prices.stream()
                .findFirst()
                .map(price -> new Costs.Source(price.sourceUrl(), price.readOn()))
                .orElse(null);
        var micros = prices.stream().mapToLong(Price::micros).sum();
        return profile.allowances().stream()
                .max(Comparator.comparing(Allowance::span))
                .map(allowance -> used(client, channel, allowance)
                        .map(quota -> new Costs.ChannelCost(channel.id(), micros, source, quota)))
                .orElseGet(() -> Mono.just(new Costs.ChannelCost(channel.id(), micros, source, null)))
                .filter(cost -> cost.micros() > 0 || cost.quota() != null);
    }

    private static List<Price> prices(NetworkProfile profile, Draft draft, ChannelCard channel) {
        return Stream.concat(
                        Stream.of(draft.textOn(channel.id())),
                        draft.parts().stream().map(Part::text))
                .flatMap(text -> profile.pricing().of(text).stream())
                .toList();
    }

    private Mono<Costs.Quota> used(ClientId client, ChannelCard channel, Allowance allowance) {
        return spendings
                .made(client, channel.id(), clock.instant().minus(allowance.span()))
                .map(used -> new Costs.Quota(
                        used, allowance.posts(), allowance.span().toSeconds()));
    }
}
