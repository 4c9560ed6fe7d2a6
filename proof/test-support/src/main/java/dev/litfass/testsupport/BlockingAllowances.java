package dev.litfass.testsupport;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** The few blocking calls of libraries that are known, short and harmless on an event loop. */
public final class BlockingAllowances implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder
                // class loading and service lookups on the first call
                .allowBlockingCallsInside("java.lang.ClassLoader", "loadClass")
                .allowBlockingCallsInside("java.util.ServiceLoader$LazyClassPathLookupIterator", "parse")
                // the validator reads its message bundle once
                .allowBlockingCallsInside("java.util.ResourceBundle", "getBundle")
                .allowBlockingCallsInside("org.hibernate.validator.internal.engine.ValidatorImpl", "validate")
                // Jackson builds a reader or writer once for each type, under a short lock
                .allowBlockingCallsInside(
                        "tools.jackson.databind.deser.DeserializerCache", "_createAndCacheValueDeserializer")
                // Spring finds a collaborator once, on its first use, under a short lock
                .allowBlockingCallsInside("org.springframework.util.function.SingletonSupplier", "get")
                // the database driver guards its buffers and its pool with short locks
                .allowBlockingCallsInside("com.mongodb.internal.Locks", "checkedWithLock")
                .allowBlockingCallsInside("com.mongodb.internal.Locks", "checkedWithInterruptibleLock")
                .allowBlockingCallsInside("com.mongodb.internal.Locks", "withLock")
                .allowBlockingCallsInside("com.mongodb.internal.connection.DefaultConnectionPool", "getAsync")
                .allowBlockingCallsInside(
                        "com.mongodb.internal.session.ServerSessionPool", "createNewServerSessionIdentifier")
                // a timer is taken off the queue of its pool under a short lock, as it is put on it
                .allowBlockingCallsInside("java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue", "remove")
                // a breaker goes from open to half open under a short lock, once each time it was open
                .allowBlockingCallsInside(
                        "io.github.resilience4j.circuitbreaker.internal.CircuitBreakerStateMachine$OpenState",
                        "toHalfOpenState")
                // Spring draws the boundary of a multipart body from the system's random device, once per upload
                .allowBlockingCallsInside("org.springframework.util.MimeTypeUtils", "generateMultipartBoundary")
                // holidays are loaded from the class path once per year and state
                .allowBlockingCallsInside("dev.litfass.contracts.worktime.Holidays", "load")
                // WireMock and the embedded server share the test's process, not its event loops
                .allowBlockingCallsInside("org.eclipse.jetty.util.thread.QueuedThreadPool$Runner", "run")
                .allowBlockingCallsInside("ch.qos.logback.core.OutputStreamAppender", "writeBytes")
                .allowBlockingCallsInside("java.io.PrintStream", "write");
    }
}
