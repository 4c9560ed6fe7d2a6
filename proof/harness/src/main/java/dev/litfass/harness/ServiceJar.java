package dev.litfass.harness;

import java.nio.file.Path;

/** The runnable jars of the services, where the build leaves them. */
public final class ServiceJar {

    /** The folder of the repository: our programs run in the folder of their module. */
    public static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();

    private ServiceJar() {}

    public static Path of(String service) {
        return of(REPOSITORY, service);
    }

    /** That of another checkout, built as this one. */
    public static Path of(Path repository, String service) {
        return repository.resolve(service).resolve("target").resolve(service + "-1.0.0-SNAPSHOT-app.jar");
    }
}
