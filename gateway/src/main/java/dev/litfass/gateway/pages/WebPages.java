package dev.litfass.gateway.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.litfass.platform.caller.NormalPathFilter;
import dev.litfass.platform.keys.SeededRandom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.NotAcceptableStatusException;
import reactor.core.publisher.Mono;

/**
 * Serves the four entries of the web front end: the portal under {@code /portal}, the client company's answers under
 * {@code /approval}, connecting its accounts under {@code /connect}, the staff's app under every other address that belongs to nobody else. Each page gets a nonce of its own.
 */
@Configuration(proxyBeanMethods = false)
class WebPages {

    private static final String NONCE_PLACE = "__CSP_NONCE__";
    private static final Set<String> TAKEN = Set.of(
            "api",
            "session",
            "portal",
            "approval",
            "connect",
            "partner",
            "hooks",
            "pictures",
            "internal",
            "assets",
            "actuator",
            "problems",
            "developers");

    private static final SecureRandom RANDOM = SeededRandom.generator();

    private final String staff = page("web/index.html");
    private final String portal = page("web/portal.html");
    private final String approval = page("web/approval.html");
    private final String connect = page("web/connect.html");

    @Bean
    RouterFunction<ServerResponse> pages() {
        return RouterFunctions.route()
                .GET("/portal", request -> html(portal))
                .GET("/portal/", request -> html(portal))
                .GET("/approval", request -> html(approval))
                .GET("/approval/", request -> html(approval))
                .GET("/connect", request -> html(connect))
                .GET("/connect/", request -> html(connect))
                .GET(isStaffPage(), request -> html(staff))
                .build();
    }

    private static RequestPredicate isStaffPage() {
        return request -> request.method() == HttpMethod.GET
                && accepts(request, MediaType.TEXT_HTML)
                && !TAKEN.contains(NormalPathFilter.firstSegment(request.exchange()))
                && !request.path().contains(".");
    }

    private static boolean accepts(ServerRequest request, MediaType type) {
        List<MediaType> accepted;
        try {
            accepted = request.headers().accept();
        } catch (InvalidMediaTypeException e) {
            throw new NotAcceptableStatusException(e.getMessage());
        }
        return accepted.isEmpty() || accepted.stream().anyMatch(each -> each.includes(type));
    }

    private static Mono<ServerResponse> html(String page) {
        var nonce = nonce();
        return ServerResponse.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(SecurityHeaders.CSP, policy(nonce))
                .bodyValue(page.replace(NONCE_PLACE, nonce));
    }

    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'self' 'nonce-" + nonce + "'; style-src 'self' 'nonce-" + nonce
                + "'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self' data:; connect-src 'self'; manifest-src 'self';"
                + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    private static String nonce() {
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String page(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the web front end is not on the class path", e);
        }
    }
}
