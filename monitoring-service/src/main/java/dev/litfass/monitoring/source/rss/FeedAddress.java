package dev.litfass.monitoring.source.rss;

import static dev.litfass.monitoring.MonitoringProblem.FEED_NOT_ACCEPTED;

import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.outbound.AddressRefused;
import dev.litfass.platform.outbound.OutboundHttp;
import java.net.URI;
import java.net.UnknownHostException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says of a feed's address, in words for people, whether it may be read. */
@Component
public class FeedAddress {

    private final OutboundHttp outbound;

    FeedAddress(OutboundHttp outbound) {
        this.outbound = outbound;
    }

    /** The address in its plain spelling, if it may be read; refuses it in words if not. */
    public Mono<String> require(String url) {
        return outbound.require(TypedAddress.plain(url))
                .map(URI::toString)
                .onErrorMap(AddressRefused.class, FeedAddress::refused)
                .onErrorMap(UnknownHostException.class, e -> unknown());
    }

    static Problem refused(AddressRefused refused) {
        return FEED_NOT_ACCEPTED.because("%s", refused.why());
    }

    static Problem unknown() {
        return FEED_NOT_ACCEPTED.because("the name in this address is not known");
    }
}
