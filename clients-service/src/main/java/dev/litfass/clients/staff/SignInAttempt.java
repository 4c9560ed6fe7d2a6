package dev.litfass.clients.staff;

import dev.litfass.contracts.id.StaffId;
import dev.litfass.platform.session.SourceNetwork;
import java.time.Duration;
import java.util.List;

/**
 * One try of a password, and what it counts for. A stranger's counts for the address from this source, for the source
 * and for the address; a known browser's for that browser alone, so that no stranger keeps it out.
 */
record SignInAttempt(String email, List<Counter> counters) {

    /** So many wrong tries are free, within a time that begins with the first. */
    enum Limit {
        /** One address from one source. */
        PAIR(5, Duration.ofDays(1)),
        /** One source, whatever the address: the same password tried on everybody. */
        SOURCE(30, Duration.ofHours(1)),
        /** One address, from wherever: NIST SP 800-63B allows no more than 100. */
        ADDRESS(100, Duration.ofDays(1)),
        DEVICE(5, Duration.ofDays(1)),
        /** Somebody signed in who gives the current password. */
        SESSION(5, Duration.ofDays(1));

        private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
        private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

        private final int free;
        private final Duration kept;

        Limit(int free, Duration kept) {
            this.free = free;
            this.kept = kept;
        }

        int free() {
            return free;
        }

        Duration kept() {
            return kept;
        }

        /** A right password says something about these alone; it says nothing about what others try. */
        boolean isForgottenByARightPassword() {
            return this != SOURCE && this != ADDRESS;
        }

        /** How long the next try has to wait after so many wrong ones: half a minute, doubled, a quarter of an hour. */
        Duration waitAfter(int failures) {
            var doubled = FIRST_WAIT.multipliedBy(1L << Math.max(0, Math.min(10, failures - free)));
            return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
        }
    }

    /** What is counted. */
    record Counter(Limit limit, String of) {

        String name() {
            return limit + "|" + of;
        }
    }

    static SignInAttempt byStranger(String email, SourceNetwork source) {
        return new SignInAttempt(
                email,
                List.of(
                        new Counter(Limit.PAIR, source.value() + "|" + email),
                        new Counter(Limit.SOURCE, source.value()),
                        new Counter(Limit.ADDRESS, email)));
    }

    static SignInAttempt byDevice(String email, KnownDevice device) {
        return new SignInAttempt(email, List.of(new Counter(Limit.DEVICE, device.digest())));
    }

    static SignInAttempt bySession(String email, StaffId staff) {
        return new SignInAttempt(email, List.of(new Counter(Limit.SESSION, staff.value())));
    }
}
