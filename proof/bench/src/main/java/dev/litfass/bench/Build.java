package dev.litfass.bench;

import dev.litfass.harness.ServiceJar;
import java.nio.file.Path;

/**
 * A build of the service that is measured.
 *
 * @param name what its lines are marked with
 * @param repository the checkout it was built in
 */
record Build(String name, Path repository) {

    static final String NOW = "now";
    static final String BEFORE = "before";

    static Build here() {
        return new Build(NOW, ServiceJar.REPOSITORY);
    }

    /** One that this is compared with. */
    static Build before(Path repository) {
        return new Build(BEFORE, repository.toAbsolutePath().normalize());
    }
}
