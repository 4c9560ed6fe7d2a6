package dev.litfass.simulator.network;

import java.util.List;

/** A registered hook as it is now. */
public record HookState(String account, String url, String secret, List<String> pending, int delivered) {}
