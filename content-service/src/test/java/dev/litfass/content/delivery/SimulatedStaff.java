package dev.litfass.content.delivery;

import com.mongodb.MongoClientSettings;
import dev.litfass.content.network.Reason;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Posts;
import dev.litfass.content.schedule.CancelScheduling;
import dev.litfass.content.schedule.TakeBacks;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.lease.Lease;
import dev.litfass.platform.lease.LeasedQueues;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.ReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The desk of the simulation: the real {@link CancelScheduling} and {@link CancelDeliveries} over documents in memory. Each of
 * their reads and writes is a step that waits until it is its turn, so that anything can happen between two of them,
 * also that the desk dies.
 */
final class SimulatedStaff {

    /** Knows the names of collections and no database: nothing here may reach one. */
    private static final ReactiveMongoTemplate NO_DATABASE = new ReactiveMongoTemplate(in(
            ReactiveMongoDatabaseFactory.class,
            Map.of(
                    "getCodecRegistry",
                    args -> MongoClientSettings.getDefaultCodecRegistry(),
                    "getExceptionTranslator",
                    args -> new MongoExceptionTranslator())));

    private final Map<PostId, Post> posts = new LinkedHashMap<>();
    private final Map<DeliveryId, Delivery> collection;
    private final Rules rules;
    private final Supplier<Instant> now;
    private final CancelDeliveries cancel;
    private final CancelScheduling cancelScheduling;
    private @Nullable Runnable next;
    private boolean atOnce;

    SimulatedStaff(Map<DeliveryId, Delivery> collection, Rules rules, Clock clock) {
        this.collection = collection;
        this.rules = rules;
        this.now = clock::instant;
        this.cancel = new CancelDeliveries(deliveries(), new Queue(clock), clock);
        this.cancelScheduling = TakeBacks.on(posts(), cancel, clock);
    }

    Post post(PostId id) {
        return Objects.requireNonNull(posts.get(id));
    }

    void keep(Post post) {
        posts.put(post.id(), post);
    }

    boolean isBusy() {
        return next != null;
    }

    /** Begins a change; whoever wants it hears how it ended, unless the desk dies before. */
    void change(Post post, UnaryOperator<Post> change, Consumer<@Nullable Throwable> told) {
        Mono.defer(() -> cancelScheduling.andSave(post, change.apply(post)))
                .subscribe(saved -> told.accept(null), told);
    }

    /** Does the step whose turn it is. */
    void step() {
        var step = Objects.requireNonNull(next);
        next = null;
        step.run();
    }

    void die() {
        next = null;
    }

    /** What a worker asks before it arms: here in one go, since another worker's steps are the same atomic writes. */
    long ofOlderRounds(Delivery delivery) {
        var late = new long[1];
        atOnce = true;
        cancel.ofOlderRounds(delivery).subscribe(found -> late[0] = found);
        atOnce = false;
        return late[0];
    }

    private <T> Mono<T> inTurn(Supplier<Mono<T>> effect) {
        return atOnce ? effect.get() : waiting(effect);
    }

    private <T> Mono<T> waiting(Supplier<Mono<T>> effect) {
        return Mono.create(sink -> next = () -> effect.get().subscribe(sink::success, sink::error, sink::success));
    }

    private Post saved(Post post) {
        var before = posts.get(post.id());
        if (before != null && !Objects.equals(before.version(), post.version())) {
            throw new OptimisticLockingFailureException("the post was changed meanwhile");
        }
        var version = post.version() == null ? 0 : post.version() + 1;
        var stored = new Post(
                post.id(),
                post.clientId(),
                post.draft(),
                post.status(),
                post.slot(),
                post.reviewState(),
                post.metadata(),
                post.lease(),
                post.outbox(),
                version);
        posts.put(stored.id(), stored);
        return stored;
    }

    private Posts posts() {
        return in(Posts.class, Map.of("save", args -> inTurn(() -> Mono.fromSupplier(() -> saved((Post) args[0])))));
    }

    private Deliveries deliveries() {
        return in(
                Deliveries.class,
                Map.of(
                        "findByClientIdAndTargetPostId",
                        args -> Flux.fromIterable(collection.values().stream()
                                .filter(delivery ->
                                        args[1].equals(delivery.target().postId()))
                                .toList()),
                        "findByClientIdAndId",
                        args -> Mono.fromSupplier(() -> collection.get((DeliveryId) args[1]))));
    }

    /** A repository that has only these methods. */
    private static <T> T in(Class<T> type, Map<String, Function<Object[], Object>> methods) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, args) -> Objects.requireNonNull(methods.get(method.getName()), method.getName())
                        .apply(args)));
    }

    /** The one write by which a delivery is taken back. */
    private final class Queue extends DeliveryQueue {

        Queue(Clock clock) {
            super(
                    NO_DATABASE,
                    new LeasedQueues(NO_DATABASE, clock),
                    new PublishingSettings(Rules.LEASE, Rules.SEND_LIMIT, 1, Duration.ZERO),
                    clock);
        }

        @Override
        Mono<Delivery> cancel(ClientId client, DeliveryId id, Instant at, String why) {
            return inTurn(() -> Mono.fromSupplier(() -> cancelled(id)));
        }

        private @Nullable Delivery cancelled(DeliveryId id) {
            var delivery = Objects.requireNonNull(collection.get(id));
            if (!rules.mayTakeBack(delivery.status())) {
                return null;
            }
            var cancelled = delivery.cancelled(Reason.NO_LONGER_APPROVED, now.get());
            var over = cancelled.with(new Lease(null, cancelled.lease().fence() + 1));
            collection.put(id, over);
            return over;
        }
    }
}
