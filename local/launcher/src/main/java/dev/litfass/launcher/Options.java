package dev.litfass.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was asked for on the command line and by environment variables. */
record Options(
        Path root,
        Ports ports,
        boolean fresh,
        boolean demo,
        @Nullable String mongodbUri) {

    static final String USAGE = """
            Usage: ./run [--fresh] [--no-build] [--no-demo] [--port-base NUMBER] [--help]

              Builds what changed and starts Litfass with demo data. Ctrl-C stops it; the data stays in .litfass/.

              --fresh      empties the data first: database, practice network, keys, logs
              --no-build   starts what was built last
              --no-demo    starts without demo data; the first sign-in is printed
              --port-base  first port (default 8080): gateway +0, services +1 to +3, practice network +10,
                           database +20, health of each service +1000

              Variables: MONGODB_URI uses a real MongoDB (a database per service) instead of the embedded one;
              LITFASS_PORT_BASE, LITFASS_PORT_GATEWAY, _CLIENTS, _CONTENT, _MONITORING, _SIMULATOR, _DATABASE set ports.""";

    private static final int USUAL_BASE = 8080;
    private static final int HIGHEST_BASE = 64000;

    static Options read(List<String> arguments, Map<String, String> environment) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        Path root = Path.of("").toAbsolutePath();
        boolean fresh = false;
        boolean demo = true;
        String base = environment.getOrDefault("LITFASS_PORT_BASE", Integer.toString(USUAL_BASE));
        while (!rest.isEmpty()) {
            String name = rest.removeFirst();
            switch (name) {
                case "--fresh" -> fresh = true;
                case "--no-demo" -> demo = false;
                case "--no-build" -> {
                    // The script has seen to it.
                }
                case "--port-base" -> base = value(name, rest);
                case "--root" -> root = Path.of(value(name, rest)).toAbsolutePath();
                default -> throw new CannotStart("There is no option " + name + ".\n" + USAGE);
            }
        }
        String uri = environment.get("MONGODB_URI");
        var ports = new Ports(port("--port-base", base, HIGHEST_BASE), ports(environment));
        return new Options(root, ports, fresh, demo, uri == null || uri.isBlank() ? null : uri);
    }

    Path data() {
        return root.resolve(".litfass");
    }

    private static Map<String, Integer> ports(Map<String, String> environment) {
        var set = new HashMap<String, Integer>();
        Stream.concat(Stream.of(ServiceName.values()).map(ServiceName::variable), Stream.of("SIMULATOR", "DATABASE"))
                .forEach(name -> {
                    String value = environment.get("LITFASS_PORT_" + name);
                    if (value != null) {
                        set.put(name, port("LITFASS_PORT_" + name, value, HIGHEST_BASE));
                    }
                });
        return set;
    }

    private static String value(String name, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new CannotStart(name + " needs a value.");
        }
        return rest.removeFirst();
    }

    private static int port(String name, String text, int max) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 1024 && port <= max) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new CannotStart("%s is not a number: %s".formatted(name, text), e);
        }
        throw new CannotStart("%s must be between 1024 and %d, not %s.".formatted(name, max, text));
    }
}
