package dev.litfass.simulator;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Starts the simulator as a program of its own. */
public final class SimulatorApplication {

    private static final String USAGE = """
            Usage: simulator [--port NUMBER] [--ledger FILE] [--sync] [--public-url URL]
              --port        where it listens on 127.0.0.1 (default 8090, 0 = a free port)
              --ledger      keeps the ledger in this file and reads it again at the next start
              --sync        forces each entry to the disk before the answer
              --public-url  the address in links, where it is not the one it listens on""";

    private SimulatorApplication() {}

    public static void main(String[] args) throws InterruptedException {
        SimulatorOptions options;
        try {
            options = read(new ArrayDeque<>(List.of(args)));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + USAGE);
            System.exit(2);
            return;
        }
        var stopped = new CountDownLatch(1);
        Simulator simulator = Simulator.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            simulator.close();
            stopped.countDown();
        }));
        System.out.println("The simulator listens at " + simulator.baseUrl());
        stopped.await();
    }

    private static SimulatorOptions read(Deque<String> args) {
        SimulatorOptions options = SimulatorOptions.onPort(8090);
        int port = 8090;
        boolean sync = false;
        while (!args.isEmpty()) {
            String name = args.removeFirst();
            switch (name) {
                case "--port" -> port = port(value(name, args));
                case "--ledger" -> options = options.keeping(Path.of(value(name, args)));
                case "--public-url" -> options = options.shownAs(value(name, args));
                case "--sync" -> sync = true;
                default -> throw new IllegalArgumentException("There is no option " + name + ".");
            }
        }
        options = options.onPortInstead(port);
        return sync ? options.synced() : options;
    }

    private static String value(String name, Deque<String> args) {
        if (args.isEmpty()) {
            throw new IllegalArgumentException(name + " needs a value.");
        }
        return args.removeFirst();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(text + " is not a port.", e);
        }
        throw new IllegalArgumentException(text + " is not a port.");
    }
}
