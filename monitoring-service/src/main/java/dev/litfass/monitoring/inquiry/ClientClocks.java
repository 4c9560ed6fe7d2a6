package dev.litfass.monitoring.inquiry;

import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.worktime.BusinessClock;
import dev.litfass.contracts.worktime.Holidays;
import dev.litfass.platform.directory.ChannelDirectory;
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
