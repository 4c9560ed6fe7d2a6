package dev.litfass.clients.notice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Who is told next of what nobody sees to, each after so many minutes of the client's working time since it happened; null
 * where that group is not told.
 *
 * @param deputy those who stand in for the people who were told first
 * @param lead the client's account leads
 * @param admin the admins
 */
record Ladder(
        @Nullable @Min(0) @Max(MOST) Integer deputy,
        @Nullable @Min(0) @Max(MOST) Integer lead,
        @Nullable @Min(0) @Max(MOST) Integer admin) {

    /** Two weeks of forty hours. */
    static final int MOST = 4_800;

    /** The groups in the order in which they are told. */
    static final int STEPS = 3;

    static Ladder hours(int deputy, int lead, int admin) {
        return new Ladder(deputy * 60, lead * 60, admin * 60);
    }

    /** The minutes after which the group of this step is told: 1 the deputies, 2 the leads, 3 the admins. */
    @Nullable
    Integer minutes(int step) {
        return switch (step) {
            case 1 -> deputy;
            case 2 -> lead;
            case 3 -> admin;
            default -> null;
        };
    }
}
