package dev.litfass.testsupport.breaking;

import java.time.Instant;

/** Asks the machine what time it is. */
public final class ReadsTheClock {
    Instant now() {
        return Instant.now();
    }
}
