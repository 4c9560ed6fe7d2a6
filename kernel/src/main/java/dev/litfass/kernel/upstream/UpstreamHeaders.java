package dev.litfass.kernel.upstream;

import dev.litfass.kernel.caller.Caller;
import dev.litfass.kernel.caller.CallerTokens;
import dev.litfass.kernel.trace.Trace;
import feign.Request;
import feign.RequestInterceptor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;

/** Feign settings: every call carries a fresh token of the calling service and the correlation id. */
public final class UpstreamHeaders {

    @Bean
    RequestInterceptor internalCaller(CallerTokens tokens, Environment environment) {
        var self = Caller.service(environment.getProperty("spring.application.name", "service"));
        return request -> {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.mint(self));
            var trace = Trace.current();
            if (trace != null) {
                request.header(Trace.HEADER, trace);
            }
        };
    }

    @Bean
    Request.Options timeouts() {
        return new Request.Options(200, TimeUnit.MILLISECONDS, 2000, TimeUnit.MILLISECONDS, false);
    }
}
