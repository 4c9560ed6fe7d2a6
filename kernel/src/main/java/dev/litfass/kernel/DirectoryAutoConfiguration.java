package dev.litfass.kernel;

import dev.litfass.kernel.directory.ChannelDirectory;
import dev.litfass.kernel.directory.ClientsApi;
import dev.litfass.kernel.network.BlueskySessions;
import dev.litfass.kernel.network.NetworkCalls;
import dev.litfass.kernel.outbound.OutboundHttp;
import dev.litfass.kernel.outbound.OutboundPolicy;
import dev.litfass.kernel.upstream.Blocking;
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
@EnableFeignClients(clients = ClientsApi.class)
public class DirectoryAutoConfiguration {

    @Bean(destroyMethod = "close")
    Blocking clientsCalls() {
        return new Blocking("clients");
    }

    @Bean
    OutboundHttp outboundHttp(KernelSettings settings) {
        return new OutboundHttp(new OutboundPolicy(settings.desk()));
    }

    @Bean
    NetworkCalls networkCalls(OutboundHttp outbound, JsonMapper json, Clock clock) {
        return new NetworkCalls(outbound, json, clock);
    }

    @Bean
    BlueskySessions blueskySessions(NetworkCalls calls) {
        return new BlueskySessions(calls);
    }

    @Bean
    ChannelDirectory channelDirectory(ClientsApi api, Blocking clientsCalls, Clock clock) {
        return new ChannelDirectory(api, clientsCalls, clock);
    }
}
