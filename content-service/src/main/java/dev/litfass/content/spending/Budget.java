package dev.litfass.content.spending;

import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.delivery.DeliveryStatus;
import dev.litfass.content.delivery.Permit;
import dev.litfass.content.network.Networks;
import dev.litfass.content.network.Price;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.directory.PublishingRules;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Charges deliveries directly before they are sent, and keeps back what a client's budget does not reach for. */
@Component
public class Budget {

    private static final Logger log = LoggerFactory.getLogger(Budget.class);
    private static final long MICROS_A_CENT = 10_000;

    private static final Set<DeliveryStatus> UNSENT =
            EnumSet.of(DeliveryStatus.HELD, DeliveryStatus.REJECTED, DeliveryStatus.CANCELLED, DeliveryStatus.EXPIRED);

    private final Spendings spendings;
    private final Networks networks;
    private final ChannelDirectory directory;
    private final Clock clock;

    Budget(Spendings spendings, Networks networks, ChannelDirectory directory, Clock clock) {
        this.spendings = spendings;
        this.networks = networks;
        this.directory = directory;
        this.clock = clock;
    }

    /** The last question before a delivery is armed; what a person sends again, and an answer, goes out all the same. */
    public Mono<Permit> permit(Delivery delivery) {
        var price = price(delivery);
        if (price.isEmpty()) {
            return Mono.just(new Permit.Go());
        }
        var free = delivery.target().postId() == null || delivery.evidence().sentAgainAt() != null;
        return charged(delivery, price.get(), free)
                .map(charged -> charged ? new Permit.Go() : new Permit.Hold(Reason.BUDGET_USED));
    }

    private Mono<Boolean> charged(Delivery delivery, Price price, boolean free) {
        return directory
                .publishingRules(delivery.clientId())
                .flatMap(rules -> spendings.charge(
                        delivery.clientId(),
                        Spending.month(clock.instant()),
                        delivery.id(),
                        price.micros(),
                        free ? null : limit(rules)));
    }

    /** What surely was not sent costs nothing; where this fails the client is charged once too often. */
    public Mono<Void> settled(Delivery delivery) {
        if (!UNSENT.contains(delivery.status()) || price(delivery).isEmpty()) {
            return Mono.empty();
        }
        return spendings.giveBack(delivery.clientId(), delivery.id()).onErrorResume(Exception.class, error -> {
            log.atWarn()
                    .addKeyValue("deliveryId", delivery.id())
                    .log("A charge could not be given back: {}", error.toString());
            return Mono.empty();
        });
    }

    /** Charges what was kept back, if there is room for it by now. */
    Mono<Boolean> reachesFor(Delivery held) {
        return charged(held, price(held).orElseThrow(), false);
    }

    private Optional<Price> price(Delivery delivery) {
        return networks.profile(delivery.target().network())
                .pricing()
                .of(delivery.outgoing().text());
    }

    static @Nullable Long limit(PublishingRules rules) {
        var cents = rules.budgetCents();
        return cents == null ? null : cents * MICROS_A_CENT;
    }
}
