package dev.litfass.kernel;

import dev.litfass.kernel.directory.ChannelDirectory;
import dev.litfass.kernel.directory.ClientsApi;
import dev.litfass.kernel.upstream.Blocking;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;

/** The door to clients-service, for the services that are told its address. */
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
    ChannelDirectory channelDirectory(ClientsApi api, Blocking clientsCalls, Clock clock) {
        return new ChannelDirectory(api, clientsCalls, clock);
    }
}
