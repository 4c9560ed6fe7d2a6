package dev.litfass.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.platform.lease.LeasedQueues;
import dev.litfass.platform.migration.Migration;
import dev.litfass.platform.migration.Migrations;
import dev.litfass.platform.migration.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/** Migrations on the database of a service that has none of its own. */
class MigrationsTests extends ClientsTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Autowired
    private ReactiveMongoTemplate mongo;

    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void aDatabaseThatHasSeenNothing() {
        mongo.remove(Schema.class).all().block(LIMIT);
    }

    @Test
    void doesEachOnceInTheOrderOfTheirIds() {
        var migrations = migrations(noted("2026-12-b"), noted("2026-11-a"));

        start(migrations);
        start(migrations);

        assertThat(done).containsExactly("2026-11-a", "2026-12-b");
    }

    @Test
    void doesWhatANewerVersionKnowsAndLeavesTheRest() {
        start(migrations(noted("2026-11-a")));
        start(migrations(noted("2026-11-a"), noted("2026-12-b")));
        // A process of the version before, started again beside the new one.
        start(migrations(noted("2026-11-a")));

        assertThat(done).containsExactly("2026-11-a", "2026-12-b");
    }

    @Test
    void losesNothingWhereAProcessOfTheVersionBeforeLooksFirst() {
        var before = migrations(noted("2026-11-a"));
        var none = migrations();
        var now = migrations(noted("2026-11-a"), noted("2026-12-b"));
        start(before);
        now.plan().block(LIMIT);

        runDue(none);
        runDue(before);
        runDue(now);

        assertThat(done).containsExactly("2026-11-a", "2026-12-b");
    }

    @Test
    void goesOnWhereAProcessOfTheVersionBeforeWasThroughWithItsOwn() {
        var before = migrations(noted("2026-11-a"));
        var now = migrations(noted("2026-11-a"), noted("2026-12-b"));
        now.plan().block(LIMIT);

        runDue(before);
        runDue(now);

        assertThat(done).containsExactly("2026-11-a", "2026-12-b");
    }

    @Test
    void onlyOneProcessDoesThem() {
        var migrations = migrations(noted("2026-11-a"));
        migrations.plan().block(LIMIT);

        var first = migrations.claim().block(LIMIT);
        var second = migrations.claim().block(LIMIT);

        assertThat(first).isNotNull();
        assertThat(second).isNull();
    }

    @Test
    void anotherProcessGoesOnWhereOneDied() {
        var migrations = migrations(noted("2026-11-a"));
        migrations.plan().block(LIMIT);
        migrations.claim().block(LIMIT);

        clock.advance(Duration.ofMinutes(11));
        runDue(migrations);

        assertThat(done).containsExactly("2026-11-a");
    }

    @Test
    void whatFailsIsTriedAgainBeforeWhatComesAfterIt() {
        var broken = new ArrayList<>(List.of(true));
        var migrations = migrations(
                noted("2026-11-a"),
                new Migration(
                        "2026-11-b",
                        () -> broken.isEmpty()
                                ? Mono.fromRunnable(() -> done.add("2026-11-b"))
                                : Mono.error(new IllegalStateException("the database says no"))),
                noted("2026-12-c"));

        start(migrations);
        assertThat(done).containsExactly("2026-11-a");

        broken.clear();
        clock.advance(Duration.ofSeconds(61));
        runDue(migrations);

        assertThat(done).containsExactly("2026-11-a", "2026-11-b", "2026-12-c");
    }

    @Test
    void refusesTwoOfOneId() {
        var twins = List.of(noted("2026-11-a"), noted("2026-11-a"));

        assertThatThrownBy(() -> new Migrations(mongo, new LeasedQueues(mongo, clock), twins, clock))
                .hasMessageContaining("same id");
    }

    private Migration noted(String id) {
        return new Migration(id, () -> Mono.fromRunnable(() -> done.add(id)));
    }

    private Migrations migrations(Migration... all) {
        return new Migrations(mongo, new LeasedQueues(mongo, clock), List.of(all), clock);
    }

    private static void start(Migrations migrations) {
        migrations.plan().block(LIMIT);
        runDue(migrations);
    }

    private static void runDue(Migrations migrations) {
        migrations.claim().flatMap(migrations::run).block(LIMIT);
    }
}
