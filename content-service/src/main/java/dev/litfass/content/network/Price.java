package dev.litfass.content.network;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What one post costs the agency: a dated fact with its source, in US dollars, as the networks bill. */
public record Price(BigDecimal dollars, String sourceUrl, LocalDate readOn) {

    private static final int MICROS = 6;

    /** In millionths of a dollar: prices are fractions of a cent, and sums of them have to be exact. */
    public long micros() {
        return dollars.movePointRight(MICROS).longValueExact();
    }
}
