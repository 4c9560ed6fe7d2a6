package dev.litfass.content.health;

import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells which channels will not work any more at a moment. */
@Component
public class ChannelEnds {

    private final ChannelHealths healths;

    ChannelEnds(ChannelHealths healths) {
        this.healths = healths;
    }

    /** By channel, from when on; of those that have to be connected again already everybody knows. */
    public Mono<Map<ChannelId, End>> until(ClientId client, Collection<ChannelId> channels, Instant moment) {
        return healths.failingUntil(client, channels, moment)
                .filter(health -> forecast(health).cause() != Forecast.Cause.RECONNECT)
                .collectMap(ChannelHealth::id, health -> End.of(forecast(health)));
    }

    private static Forecast forecast(ChannelHealth health) {
        return Objects.requireNonNull(health.verdict().forecast());
    }

    /**
     * The end of a channel.
     *
     * @param permission what the owner did not permit; null where it ends for another reason
     */
    public record End(Instant from, @Nullable String permission) {

        static End of(Forecast forecast) {
            return new End(forecast.from(), forecast.cause() == Forecast.Cause.PERMISSION ? forecast.detail() : null);
        }
    }
}
