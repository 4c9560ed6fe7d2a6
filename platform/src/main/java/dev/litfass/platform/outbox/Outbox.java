package dev.litfass.platform.outbox;

import dev.litfass.contracts.alert.Alert;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * The alerts of a document that were not told yet. They are a part of it, so that the write that makes something true is the
 * one that promises to tell it; {@link TellAlerts} takes them out once they were heard. Whoever saves an older copy
 * of the document puts some of them back, and they are told once more under the same id.
 */
public record Outbox(@Nullable List<Entry> entries) {

    /** One alert, and the moment since which it waits. */
    public record Entry(
            @Indexed(name = "told", partialFilter = "{'outbox.entries.at': {$exists: true}}")
            Instant at,

            Alert alert) {

        public static Entry of(Alert alert) {
            return new Entry(alert.at(), alert);
        }
    }

    public Outbox {
        entries = entries == null || entries.isEmpty() ? null : List.copyOf(entries);
    }

    /** The outbox of a document with one more alert; null is one without any. */
    public static Outbox with(@Nullable Outbox before, Alert alert) {
        var told = before == null || before.entries == null ? Stream.<Entry>empty() : before.entries.stream();
        return new Outbox(Stream.concat(told, Stream.of(Entry.of(alert))).toList());
    }

    /** The one that was put in last. */
    public Entry newest() {
        var all = Objects.requireNonNull(entries);
        return all.get(all.size() - 1);
    }

    List<Alert> alerts() {
        return entries == null ? List.of() : entries.stream().map(Entry::alert).toList();
    }
}
