package dev.litfass.gateway.pages;

import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.caller.NormalPathFilter;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The headers that every answer carries, and those that an answer without a page of its own needs. */
@Component
@Order(NormalPathFilter.ORDER - 10)
class SecurityHeaders implements WebFilter {

    static final String CSP = "Content-Security-Policy";

    private final boolean secure;

    SecurityHeaders(PlatformSettings platform) {
        this.secure = platform.publicUrl().startsWith("https://");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var response = exchange.getResponse();
        response.beforeCommit(() -> Mono.fromRunnable(() -> add(response.getHeaders())));
        return chain.filter(exchange);
    }

    private void add(HttpHeaders headers) {
        setIfAbsent(headers, CSP, "default-src 'none'; frame-ancestors 'none'");
        setIfAbsent(headers, HttpHeaders.CACHE_CONTROL, "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static void setIfAbsent(HttpHeaders headers, String name, String value) {
        if (!headers.containsHeader(name)) {
            headers.set(name, value);
        }
    }
}
