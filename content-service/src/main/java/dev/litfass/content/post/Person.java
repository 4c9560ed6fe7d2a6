package dev.litfass.content.post;

import dev.litfass.contracts.caller.Caller;

/** Who did something, with the name they had then. */
public record Person(String id, String name) {

    public static Person of(Caller caller) {
        return new Person(caller.id(), caller.name());
    }
}
