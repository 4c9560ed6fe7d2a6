package dev.litfass.launcher;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where everything listens, all on 127.0.0.1: counted from a base, each to be set by its own variable. */
record Ports(int base, Map<String, Integer> set) {

    private static final int SIMULATOR_OFFSET = 10;
    private static final int DATABASE_OFFSET = 20;
    private static final int MANAGEMENT_OFFSET = 1000;

    static Ports from(int base) {
        return new Ports(base, Map.of());
    }

    int of(ServiceName service) {
        return set.getOrDefault(service.variable(), base + service.portOffset());
    }

    int managementOf(ServiceName service) {
        return of(service) + MANAGEMENT_OFFSET;
    }

    int simulator() {
        return set.getOrDefault("SIMULATOR", base + SIMULATOR_OFFSET);
    }

    int database() {
        return set.getOrDefault("DATABASE", base + DATABASE_OFFSET);
    }

    /** Every port that must be free, with what it is for. */
    Map<Integer, String> needed(boolean embeddedDatabase) {
        var needed = new LinkedHashMap<Integer, String>();
        for (ServiceName service : ServiceName.values()) {
            needed.put(of(service), service.folder());
            needed.put(managementOf(service), service.folder() + ", health");
        }
        needed.put(simulator(), "simulator");
        if (embeddedDatabase) {
            needed.put(database(), "database");
        }
        return needed;
    }
}
