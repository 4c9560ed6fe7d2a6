package dev.litfass.launcher;

import dev.litfass.launcher.demo.DemoAgency;
import dev.litfass.launcher.demo.DemoData;
import dev.litfass.launcher.demo.DemoFailed;
import dev.litfass.launcher.demo.DemoState;
import dev.litfass.launcher.demo.FillDemo;
import dev.litfass.launcher.demo.PortalInvitation;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Starts Litfass on this machine and keeps it running until it is told to stop. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        var terminal = new Terminal(System.out);
        try {
            run(Options.read(List.of(arguments), System.getenv()), terminal);
        } catch (CannotStart e) {
            terminal.plain(String.valueOf(e.getMessage()));
            System.exit(1);
        } catch (RuntimeException e) {
            // Without this the threads of database and simulator would keep a desk alive that nobody looks after.
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(Options options, Terminal terminal) {
        if (options.fresh() && options.mongodbUri() != null) {
            throw new CannotStart("--fresh empties .litfass/ only. With MONGODB_URI set, drop the databases"
                    + " litfass_clients, litfass_content and litfass_monitoring yourself.");
        }
        DemoAgency agency = DemoAgency.read();
        var desk = new LocalSystem(
                options,
                agency,
                (service, folder) -> new ServiceJar(service, options.root(), folder.program(service)).program(),
                terminal);
        Runtime.getRuntime().addShutdownHook(new Thread(desk::close, "stop"));
        DataFolder data = desk.start();
        double ready = terminal.seconds();
        var summary = new Summary(desk, agency);
        if (options.demo()) {
            var mark = new DemoState(data.demoMark());
            fill(desk, agency, mark, terminal);
            desk.settle();
            terminal.plain(summary.withDemo(ready, portalLink(desk, agency, terminal), mark.partnerKey()));
        } else {
            desk.settle();
            terminal.plain(summary.withoutDemo(ready));
        }
        untilStopped();
    }

    private static void fill(LocalSystem desk, DemoAgency agency, DemoState mark, Terminal terminal) {
        var data =
                new DemoData(agency, desk.gatewayUrl(), desk.simulatorUrl(), mark, terminal::event, Clock.systemUTC());
        try {
            FillDemo.of(data, terminal::event).untilComplete();
        } catch (DemoFailed e) {
            terminal.event("The demo data is not complete. " + e.getMessage());
        }
    }

    private static @Nullable String portalLink(LocalSystem desk, DemoAgency agency, Terminal terminal) {
        try {
            return new PortalInvitation(agency, desk.gatewayUrl()).link().orElse(null);
        } catch (DemoFailed e) {
            terminal.event("There is no portal link to show. " + e.getMessage());
            return null;
        }
    }

    private static void untilStopped() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
