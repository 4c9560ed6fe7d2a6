package dev.litfass.content.network;

import java.util.Optional;

/** What a network charges for a post that says this. */
@FunctionalInterface
public interface Pricing {

    /** Most networks charge nothing. */
    Pricing FREE = text -> Optional.empty();

    Optional<Price> of(String text);
}
