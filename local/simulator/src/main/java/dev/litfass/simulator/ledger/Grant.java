package dev.litfass.simulator.ledger;

import java.util.List;

/** What a person lets an app do, and what they did not. */
public record Grant(String family, String app, String person, List<String> scopes, List<String> declined) {}
