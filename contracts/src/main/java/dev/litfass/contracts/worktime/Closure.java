package dev.litfass.contracts.worktime;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days on which a company is closed beyond the holidays, both ends included. */
public record Closure(
        LocalDate from, LocalDate to, @Nullable String reason) {

    public Closure {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a closure ends before it begins");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
