package dev.litfass.platform.outbox;

import dev.litfass.contracts.alert.Alert;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * The alerts of a document that were not told yet. They are a part of it, so that the write that makes something true is the
 * one that promises to tell it; {@link TellAlerts} takes them out once they were heard. Whoever saves an older copy
 * of the document puts some of them back, and they are told once more under the same id.
 */
public record Outbox(@Nullable List<Entry> entries) {

    public static final Outbox EMPTY = new Outbox(null);

    /** One alert, and the moment since which it waits. */
    public record Entry(
            @Indexed(name = "told", partialFilter = "{'outbox.entries.at': {$exists: true}}")
            Instant at,

            Alert alert) {}

    public Outbox {
        entries = entries == null || entries.isEmpty() ? null : List.copyOf(entries);
    }

    public Outbox with(Alert alert) {
        var before = entries == null ? Stream.<Entry>empty() : entries.stream();
        return new Outbox(
                Stream.concat(before, Stream.of(new Entry(alert.at(), alert))).toList());
    }

    List<Alert> alerts() {
        return entries == null ? List.of() : entries.stream().map(Entry::alert).toList();
    }
}
