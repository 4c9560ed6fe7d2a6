package dev.litfass.clients.staff;

import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.id.StaffId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What a person is told of their own account, also where they did it themselves: it may have been somebody else. */
final class StaffAlert {

    private StaffAlert() {}

    static Alert of(AlertKind kind, StaffId whose, Instant now) {
        return Alert.of(
                kind,
                now,
                null,
                Alert.Subject.of(Alert.Type.STAFF, whose.value(), ""),
                Alert.People.theirs(null, Set.of(whose)),
                Map.of());
    }
}
