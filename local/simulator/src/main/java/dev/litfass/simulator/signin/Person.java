package dev.litfass.simulator.signin;

import java.util.List;

/**
 * Somebody to practise with.
 *
 * @param key how tests and the ledger call them
 * @param id what Facebook calls them
 */
public record Person(String key, String id, String firstName, String lastName, List<Managed> accounts) {

    public String name() {
        return firstName + " " + lastName;
    }

    List<Managed> of(Family family) {
        return accounts.stream()
                .filter(account -> account.kind().family() == family)
                .toList();
    }

    /** On Threads, X and TikTok one signs in as an account; elsewhere one may have none to manage. */
    boolean canSignIn(Family family) {
        return switch (family) {
            case GRAPH, LINKEDIN, GOOGLE -> true;
            case THREADS, X, TIKTOK -> !of(family).isEmpty();
        };
    }
}
