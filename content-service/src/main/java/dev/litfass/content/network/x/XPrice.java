package dev.litfass.content.network.x;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What one request costs the agency: a dated fact with its source. */
public record XPrice(BigDecimal dollars, String sourceUrl, LocalDate readOn) {}
