package dev.litfass.gateway.session;

import static dev.litfass.contracts.problem.CommonProblem.FORBIDDEN;

import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.caller.NormalPathFilter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets a browser change something only from our own pages: beside the SameSite cookie the request needs a header that
 * no form of another site can set, and an Origin, where the browser sends one, that is ours.
 */
@Component
@Order(-90)
class CsrfGuard implements WebFilter {

    static final String HEADER = "X-Litfass-Csrf";

    private static final Set<String> BY_BROWSER = Set.of("api", "session", "portal");
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final String ours;

    CsrfGuard(PlatformSettings platform) {
        this.ours = URI.create(platform.publicUrl()).getAuthority();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.defer(() -> {
            var request = exchange.getRequest();
            if (BY_BROWSER.contains(NormalPathFilter.firstSegment(exchange)) && !SAFE.contains(request.getMethod())) {
                require(request.getHeaders());
            }
            return chain.filter(exchange);
        });
    }

    private void require(HttpHeaders headers) {
        var origin = headers.getOrigin();
        var host = headers.getFirst(HttpHeaders.HOST);
        var sameOrigin = origin == null || isOurs(authority(origin), host);
        if (!headers.containsHeader(HEADER) || !sameOrigin) {
            throw FORBIDDEN.because("this request does not come from our own pages");
        }
    }

    private static @Nullable String authority(String origin) {
        try {
            return new URI(origin).getAuthority();
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private boolean isOurs(@Nullable String authority, @Nullable String host) {
        return authority != null && (authority.equals(ours) || authority.equals(host));
    }
}
