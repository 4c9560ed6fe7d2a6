package dev.litfass.platform.outbound;

import io.netty.handler.ssl.SslContextBuilder;
import io.netty.resolver.DefaultAddressResolverGroup;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

/** Outward calls that trust whom a test trusts. */
public final class OutboundHttpForTests {

    private OutboundHttpForTests() {}

    public static OutboundHttp trusting(TrustManagerFactory trust) throws SSLException {
        var context = SslContextBuilder.forClient().trustManager(trust).build();
        return new OutboundHttp(
                new OutboundPolicy(true),
                DefaultAddressResolverGroup.INSTANCE,
                client -> client.secure(spec -> spec.sslContext(context)));
    }
}
