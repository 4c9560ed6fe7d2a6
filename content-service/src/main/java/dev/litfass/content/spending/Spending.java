package dev.litfass.content.spending;

import dev.litfass.content.delivery.DeliveryId;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What was charged for one client in one month, in millionths of a dollar: a few thousand posts at most, since the networks
 * that charge allow no more.
 *
 * @param charges the deliveries it is the sum of
 */
@Document("spendings")
@CompoundIndex(name = "client_charge", def = "{clientId: 1, 'charges.delivery': 1}")
record Spending(@Id String id, ClientId clientId, long micros, List<Charge> charges) {

    record Charge(DeliveryId delivery, long micros) {}

    /** Networks bill by the month in UTC, and so is counted. */
    static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(ZoneOffset.UTC));
    }

    static String id(ClientId client, YearMonth month) {
        return client + "|" + month;
    }
}
