package dev.litfass.platform;

import dev.litfass.contracts.alert.AlertBatch;
import dev.litfass.platform.directory.ChannelDirectory;
import dev.litfass.platform.directory.ClientsApi;
import dev.litfass.platform.directory.ConnectionDirectory;
import dev.litfass.platform.directory.ConnectionsApi;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.outbound.OutboundHttp;
import dev.litfass.platform.outbox.AlertReceiver;
import dev.litfass.platform.upstream.Blocking;
import dev.litfass.platform.upstream.Guards;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** The doors to clients-service and to the networks, for the services that are told its address. */
@AutoConfiguration
@ConditionalOnClass(EnableFeignClients.class)
@ConditionalOnProperty("litfass.upstream.clients")
@EnableFeignClients(clients = {ClientsApi.class, ConnectionsApi.class})
public class DirectoryAutoConfiguration {

    @Bean(destroyMethod = "close")
    Blocking clientsCalls(Guards guards) {
        return new Blocking("clients", guards);
    }

    @Bean
    NetworkCalls networkCalls(OutboundHttp outbound, JsonMapper json, Clock clock) {
        return new NetworkCalls(outbound, json, clock);
    }

    @Bean
    ChannelDirectory channelDirectory(ClientsApi api, Blocking clientsCalls, Clock clock) {
        return new ChannelDirectory(api, clientsCalls, clock);
    }

    @Bean
    ConnectionDirectory connectionDirectory(ConnectionsApi api, Blocking clientsCalls) {
        return new ConnectionDirectory(api, clientsCalls);
    }

    /** Alerts are heard by clients-service. */
    @Bean
    AlertReceiver alertReceiver(ClientsApi api, Blocking clientsCalls) {
        return alerts -> clientsCalls.run(() -> api.alerts(new AlertBatch(alerts)));
    }
}
