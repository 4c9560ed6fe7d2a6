package dev.litfass.gateway.pages;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
                .addResolver(new BrotliFirst());
    }

    /** Takes Brotli wherever the browser takes it; by itself the resolver takes what is named first, which is gzip. */
    private static class BrotliFirst extends EncodedResourceResolver {

        private static final Pattern BROTLI = Pattern.compile("(^|,)\\s*br\\s*(,|$)", Pattern.CASE_INSENSITIVE);

        @Override
        protected Mono<Resource> resolveResourceInternal(
                @Nullable ServerWebExchange exchange,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return super.resolveResourceInternal(
                    exchange == null ? null : preferring(exchange), path, locations, chain);
        }

        private static ServerWebExchange preferring(ServerWebExchange exchange) {
            var accepted = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_ENCODING);
            return accepted != null && BROTLI.matcher(accepted).find()
                    ? exchange.mutate()
                            .request(request ->
                                    request.headers(headers -> headers.set(HttpHeaders.ACCEPT_ENCODING, "br")))
                            .build()
                    : exchange;
        }
    }
}
