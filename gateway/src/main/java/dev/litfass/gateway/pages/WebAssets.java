package dev.litfass.gateway.pages;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.resource.EncodedResourceResolver;
import org.springframework.web.reactive.resource.ResourceResolverChain;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.NettyPipeline;

/**
 * Serves what the pages are made of. Its names bear a hash, so it may be kept for ever; the build has put beside each
 * file what a browser gets that takes Brotli or gzip.
 */
@Configuration(proxyBeanMethods = false)
class WebAssets implements WebFluxConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/web/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new PackedAssets());
    }

    /** Everything behind it negotiates by what it leaves of the header. */
    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> acceptedCodings() {
        var codings = new AcceptedCodings();
        return factory -> factory.addServerCustomizers(server -> server.doOnChannelInit((observer, channel, address) ->
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, "accepted-codings", codings)));
    }

    /** Says of the plain ones too that there are others: what is kept for one browser is no answer for another. */
    private static class PackedAssets extends EncodedResourceResolver {

        @Override
        protected Mono<Resource> resolveResourceInternal(
                @Nullable ServerWebExchange exchange,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            if (exchange != null) {
                exchange.getResponse().getHeaders().setVary(List.of(HttpHeaders.ACCEPT_ENCODING));
            }
            return super.resolveResourceInternal(exchange, path, locations, chain);
        }
    }
}
