package dev.litfass.monitoring.watch;

import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.search.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** A stored search of a client. */
@Document("watches")
@CompoundIndex(name = "client", def = "{clientId: 1}")
public record Watch(
        @Id WatchId id,
        ClientId clientId,
        String name,
        String query,
        boolean active,
        @Version @Nullable Long version) {

    /** True where the text is what the watch looks for. */
    public boolean matches(Words text) {
        return active && CompiledQueries.of(query).matches(text);
    }
}
