package dev.litfass.platform.upstream;

import dev.litfass.contracts.caller.Service;
import dev.litfass.platform.caller.CallerTokens;
import dev.litfass.platform.trace.Trace;
import feign.Request;
import feign.RequestInterceptor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;

/** Feign settings: every call carries a fresh token for the service it goes to, and the correlation id. */
public final class UpstreamHeaders {

    @Bean
    RequestInterceptor internalCaller(CallerTokens tokens) {
        return request -> {
            var to = Service.ofApplication(request.feignTarget().name());
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.mintForSelf(to));
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
