package dev.litfass.clients.notice;

import dev.litfass.contracts.id.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The days on which a person is away, both included, in the person's zone, and who stands in.
 */
@Document("absences")
@CompoundIndex(name = "staff", def = "{staffId: 1, to: 1}")
@CompoundIndex(name = "until", def = "{to: 1}")
record Absence(@Id String id, StaffId staffId, LocalDate from, LocalDate to, StaffId deputyId) {

    boolean covers(Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        return !today.isBefore(from) && !today.isAfter(to);
    }
}
