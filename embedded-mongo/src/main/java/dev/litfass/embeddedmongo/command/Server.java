package dev.litfass.embeddedmongo.command;

import dev.litfass.embeddedmongo.store.Catalog;
import dev.litfass.embeddedmongo.store.Explanation;
import java.time.Clock;
import java.util.function.Consumer;

/** What all commands work with. */
record Server(Catalog catalog, Cursors cursors, Clock clock, Consumer<Observation> observer) {

    void observe(String command, Explanation explanation) {
        observer.accept(Observation.of(command, explanation.filter(), explanation));
    }
}
