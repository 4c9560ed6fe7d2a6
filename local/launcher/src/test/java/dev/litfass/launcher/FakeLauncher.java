package dev.litfass.launcher;

import dev.litfass.launcher.demo.DemoAgency;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A launcher with fake services, as a program: the first argument is its folder, the second its first port. */
public final class FakeLauncher {

    private FakeLauncher() {}

    public static void main(String[] arguments) throws InterruptedException {
        var options = new Options(Path.of(arguments[0]), Ports.from(Integer.parseInt(arguments[1])), false, true, null);
        var desk = new LocalSystem(
                options, DemoAgency.read(), (service, folder) -> FakePrograms.that("works"), new Terminal(System.out));
        Runtime.getRuntime().addShutdownHook(new Thread(desk::close));
        desk.start();
        System.out.println("Everything is up");
        new CountDownLatch(1).await();
    }
}
