package dev.litfass.testsupport;

import java.time.Duration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** What the tests of a service start from, so that none sees what those before it left, in whatever order they run. */
public final class EmptyDatabase {

    private static final String MIGRATIONS = "schema";

    private EmptyDatabase() {}

    /** Removes every document; what is known of migrations stays, as do indexes. */
    public static void of(ReactiveMongoTemplate mongo) {
        mongo.getCollectionNames()
                .filter(name -> !name.equals(MIGRATIONS))
                .flatMap(name -> mongo.remove(new Query(), name))
                .blockLast(Duration.ofSeconds(20));
    }
}
