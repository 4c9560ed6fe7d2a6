package dev.litfass.contracts.caller;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The processes of Litfass, and which of them calls which. */
public enum Service {
    GATEWAY,
    CLIENTS,
    CONTENT,
    MONITORING;

    /** True where the first may call the second: inwards from the gateway, and from what builds on it. */
    public boolean calls(Service other) {
        return switch (this) {
            case GATEWAY -> other != GATEWAY;
            case CLIENTS -> false;
            case CONTENT -> other == CLIENTS;
            case MONITORING -> other == CLIENTS || other == CONTENT;
        };
    }

    /** Only the gateway knows people and partners; a service speaks for itself alone. */
    public boolean maySpeakFor(Caller caller) {
        return caller.kind() == Caller.Kind.SERVICE ? caller.id().equals(id()) : this == GATEWAY;
    }

    /** Its name in tokens, routes and settings, in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The process with this application name, for example {@code clients-service}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Service ofApplication(String name) {
        return Arrays.stream(values())
                .filter(service ->
                        Set.of(service.id(), service.id() + "-service").contains(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service of ours is called " + name));
    }
}
