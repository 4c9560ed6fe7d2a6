package dev.litfass.embeddedmongo.command;

import dev.litfass.embeddedmongo.store.Catalog;
import dev.litfass.embeddedmongo.store.Explanation;
import dev.litfass.embeddedmongo.store.Query;
import dev.litfass.embeddedmongo.store.Search;
import dev.litfass.embeddedmongo.store.StoredCollection;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What all commands work with. */
record Server(Catalog catalog, Cursors cursors, Clock clock, Consumer<Observation> observer) {

    void observe(String command, Explanation explanation) {
        observer.accept(Observation.of(command, explanation.filter(), explanation));
    }

    /** The collection for writing, made if it is not there. */
    StoredCollection.Writing write(String namespace) {
        while (true) {
            StoredCollection.@Nullable Writing writing =
                    catalog.findOrCreate(namespace).write();
            if (writing != null) {
                return writing;
            }
        }
    }

    /** The collection for writing, or null if it is not there. */
    StoredCollection.@Nullable Writing writeExisting(String namespace) {
        while (true) {
            @Nullable StoredCollection collection = catalog.find(namespace);
            if (collection == null) {
                return null;
            }
            StoredCollection.@Nullable Writing writing = collection.write();
            if (writing != null) {
                return writing;
            }
        }
    }

    /** The records that match; their documents are read one by one, however many there are. */
    long[] search(String command, StoredCollection.Writing writing, Query query) {
        Search search = new Search(writing.reading(), query);
        long[] records = search.remainingRecords();
        observe(command, search.explanation());
        return records;
    }
}
