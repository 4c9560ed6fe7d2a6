package dev.litfass.monitoring.inquiry;

import dev.litfass.kernel.directory.ChannelDirectory;
import dev.litfass.kernel.directory.ClientCard;
import dev.litfass.kernel.id.ClientId;
import dev.litfass.kernel.worktime.BusinessClock;
import dev.litfass.kernel.worktime.Holidays;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the business clock of a client. */
@Component
public class ClientClocks {

    private final ChannelDirectory directory;
    private final Holidays holidays;

    ClientClocks(ChannelDirectory directory, Holidays holidays) {
        this.directory = directory;
        this.holidays = holidays;
    }

    public Mono<BusinessClock> of(ClientId client) {
        return directory.client(client).map(this::of);
    }

    BusinessClock of(ClientCard client) {
        return new BusinessClock(client.workTime(), holidays);
    }
}
