package dev.litfass.platform.outbound;

import io.netty.channel.ChannelOption;
import io.netty.resolver.AddressResolverGroup;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;
import reactor.netty.http.HttpResources;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * The one HTTP client for machines that are not ours. It connects only where {@link OutboundPolicy} allows, repeats
 * nothing and follows no redirect by itself: whoever follows one makes a new call, which is checked like the first.
 */
public final class OutboundHttp {

    public static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    private static final Duration NAME_QUERY_LIMIT = Duration.ofSeconds(2);

    private final OutboundPolicy policy;
    private final CheckedNames names;
    private final UnaryOperator<HttpClient> also;

    public OutboundHttp(OutboundPolicy policy) {
        this(policy, dns(), UnaryOperator.identity());
    }

    /**
     * @param names what names stand for
     * @param also what the client is told besides, such as whom it trusts
     */
    OutboundHttp(OutboundPolicy policy, AddressResolverGroup<InetSocketAddress> names, UnaryOperator<HttpClient> also) {
        this.policy = policy;
        this.names = new CheckedNames(policy, names);
        this.also = also;
    }

    /** A client with these connections. */
    public HttpClient client(ConnectionProvider connections) {
        return also.apply(HttpClient.create(connections)
                .resolver(names)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT_LIMIT.toMillis())
                .disableRetry(true)
                .followRedirect(false));
    }

    /** The address as it was given, if its spelling allows a call. */
    public URI address(String url) throws AddressRefused {
        return policy.require(url);
    }

    /** The address, once it is known that it may be called now. */
    public Mono<URI> require(String url) {
        return Mono.defer(() -> {
            try {
                var uri = policy.require(url);
                return resolved(uri).thenReturn(uri);
            } catch (AddressRefused e) {
                return Mono.error(e);
            }
        });
    }

    private Mono<Void> resolved(URI uri) {
        return Mono.create(sink -> {
            var loop = HttpResources.get().onClient(true).next();
            names.getResolver(loop)
                    .resolve(InetSocketAddress.createUnresolved(Objects.requireNonNull(OutboundPolicy.host(uri)), 0))
                    .addListener(done -> {
                        if (done.isSuccess()) {
                            sink.success();
                        } else {
                            sink.error(done.cause());
                        }
                    });
        });
    }

    /** All addresses of a name, and never those of a longer name that a cluster's search list would make of it. */
    @SuppressWarnings("unchecked")
    private static AddressResolverGroup<InetSocketAddress> dns() {
        var client = HttpClient.create()
                .resolver(spec -> spec.queryTimeout(NAME_QUERY_LIMIT)
                        .maxQueriesPerResolve(8)
                        .completeOncePreferredResolved(false)
                        .searchDomains(List.of()));
        return (AddressResolverGroup<InetSocketAddress>)
                Objects.requireNonNull(client.configuration().resolver());
    }
}
