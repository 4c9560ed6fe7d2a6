package dev.litfass.gateway.audit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the record, as a service tells it; ids sort by time over all services. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AuditRecord(
        String id,
        @Nullable String clientId,
        Instant at,
        Actor by,
        String action,
        String subject,
        @Nullable String detail) {

    /** Who did it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Actor(String kind, String id, String name) {}
}
