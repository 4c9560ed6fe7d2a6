package dev.litfass.platform.outbound;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Outward calls whose names stand for what a test says. */
public final class OutboundHttpForTests {

    private OutboundHttpForTests() {}

    public static OutboundHttp withNames(Map<String, List<String>> machines) {
        return new OutboundHttp(new OutboundPolicy(false), new Names(machines), UnaryOperator.identity());
    }

    private static final class Names extends AddressResolverGroup<InetSocketAddress> {

        private final Map<String, List<String>> machines;

        Names(Map<String, List<String>> machines) {
            this.machines = machines;
        }

        @Override
        protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
            return new InetNameResolver(executor) {
                @Override
                protected void doResolve(String name, Promise<InetAddress> promise) {
                    throw new UnsupportedOperationException("all addresses are asked for");
                }

                @Override
                protected void doResolveAll(String name, Promise<List<InetAddress>> promise) throws Exception {
                    if (!machines.containsKey(name)) {
                        throw new UnknownHostException(name);
                    }
                    var found = new ArrayList<InetAddress>();
                    for (var machine : machines.get(name)) {
                        found.add(InetAddress.getByName(machine));
                    }
                    promise.setSuccess(found);
                }
            }.asAddressResolver();
        }
    }
}
