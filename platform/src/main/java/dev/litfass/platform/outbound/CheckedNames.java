package dev.litfass.platform.outbound;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Says what machines a host stands for, and only once all of them are allowed. The connection is made to what it says,
 * so a name that changes its mind between check and call gains nothing. Nothing blocks, and no answer takes longer than
 * the limit.
 */
final class CheckedNames extends AddressResolverGroup<InetSocketAddress> {

    static final Duration LIMIT = Duration.ofSeconds(5);

    private final OutboundPolicy policy;
    private final AddressResolverGroup<InetSocketAddress> names;

    CheckedNames(OutboundPolicy policy, AddressResolverGroup<InetSocketAddress> names) {
        this.policy = policy;
        this.names = names;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new Checked(executor);
    }

    @Override
    public void close() {
        super.close();
        names.close();
    }

    private final class Checked extends AbstractAddressResolver<InetSocketAddress> {

        Checked(EventExecutor executor) {
            super(executor, InetSocketAddress.class);
        }

        /** An address that is written out has to pass here as well. */
        @Override
        protected boolean doIsResolved(InetSocketAddress address) {
            return false;
        }

        @Override
        protected void doResolve(InetSocketAddress asked, Promise<InetSocketAddress> promise) {
            Promise<List<InetSocketAddress>> all = executor().newPromise();
            all.addListener((Future<List<InetSocketAddress>> done) -> {
                if (done.isSuccess()) {
                    promise.trySuccess(done.getNow().get(0));
                } else {
                    promise.tryFailure(done.cause());
                }
            });
            doResolveAll(asked, all);
        }

        @Override
        protected void doResolveAll(InetSocketAddress asked, Promise<List<InetSocketAddress>> promise) {
            try {
                policy.requireHost(asked.getHostString());
            } catch (AddressRefused e) {
                promise.tryFailure(e);
                return;
            }
            var limit = executor()
                    .schedule(
                            () -> promise.tryFailure(new UnknownHostException("no answer in time")),
                            LIMIT.toMillis(),
                            TimeUnit.MILLISECONDS);
            names.getResolver(executor())
                    .resolveAll((SocketAddress) asked)
                    .addListener((Future<List<InetSocketAddress>> done) -> {
                        limit.cancel(false);
                        settle(asked, done, promise);
                    });
        }

        private void settle(
                InetSocketAddress asked,
                Future<List<InetSocketAddress>> done,
                Promise<List<InetSocketAddress>> promise) {
            if (!done.isSuccess()) {
                promise.tryFailure(done.cause());
                return;
            }
            try {
                for (var machine : done.getNow()) {
                    policy.requireMachine(asked.getHostString(), machine.getAddress());
                }
                promise.trySuccess(done.getNow());
            } catch (AddressRefused e) {
                promise.tryFailure(e);
            }
        }
    }
}
