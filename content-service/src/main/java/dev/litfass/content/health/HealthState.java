package dev.litfass.content.health;

/** How a channel is, the worst first. */
enum HealthState {
    /** Nothing can be published to it. */
    BROKEN,
    /** Nothing can be published to it soon. */
    ENDING,
    /** What was tried last did not work. */
    TROUBLED,
    WELL,
    PAUSED,
    /** Taken away; it is in no list. */
    GONE
}
