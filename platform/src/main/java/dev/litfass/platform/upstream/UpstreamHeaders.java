package dev.litfass.platform.upstream;

import dev.litfass.contracts.caller.Service;
import dev.litfass.platform.caller.CallerTokens;
import dev.litfass.platform.trace.Trace;
import dev.litfass.platform.trace.Traces;
import feign.Request;
import feign.RequestInterceptor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;

/** Feign settings: every call carries a fresh token for the service it goes to, and the trace. */
public final class UpstreamHeaders {

    @Bean
    RequestInterceptor internalCaller(CallerTokens tokens, Traces traces) {
        return request -> {
            var to = Service.ofApplication(request.feignTarget().name());
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.mintForSelf(to));
            var span = Trace.current();
            if (span != null) {
                traces.tell(span, request::header);
            }
        };
    }

    @Bean
    Request.Options timeouts() {
        return new Request.Options(200, TimeUnit.MILLISECONDS, 2000, TimeUnit.MILLISECONDS, false);
    }
}
