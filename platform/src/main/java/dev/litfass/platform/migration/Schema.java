package dev.litfass.platform.migration;

import dev.litfass.platform.lease.Lease;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Which changes the database of a service has seen. There is one of it.
 *
 * @param done the ids of migrations that were done
 */
@Document("schema")
@CompoundIndex(name = "due", def = "{'lease.dueAt': 1}")
public record Schema(@Id String id, Lease lease, List<String> done) {

    static final String ID = "schema";
}
