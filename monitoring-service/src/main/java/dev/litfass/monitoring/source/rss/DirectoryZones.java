package dev.litfass.monitoring.source.rss;

import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The zones of the clients as clients-service knows them. */
@Component
class DirectoryZones implements ClientZones {

    private final ChannelDirectory directory;

    DirectoryZones(ChannelDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Mono<ZoneId> of(ClientId client) {
        return directory.client(client).map(card -> card.workTime().zone());
    }
}
