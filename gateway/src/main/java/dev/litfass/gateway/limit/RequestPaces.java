package dev.litfass.gateway.limit;

import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/** Watches the pace of requests on every connection of the gateway. */
@Configuration(proxyBeanMethods = false)
class RequestPaces {

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> requestPace(LimitSettings limits) {
        return factory -> factory.addServerCustomizers(server -> server.doOnChannelInit((observer, channel, address) ->
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, "request-pace", new RequestPace(limits.pace()))));
    }
}
