package dev.litfass.chaos;

/** A moment in the life of a delivery at which its worker may be killed or stopped. */
enum FaultPoint {
    /** ARMED is about to be written, and is not. */
    BEFORE_ARMED_WRITE,
    /** ARMED is written, and the worker does not hear so. */
    AFTER_ARMED_WRITE,
    /** The post is about to be sent, and no byte of it arrives. */
    BEFORE_SOCKET_WRITE,
    /** The network has the post, and the worker does not hear so. */
    AFTER_SOCKET_WRITE,
    /** PUBLISHED is about to be written, and is not. */
    BEFORE_PUBLISHED_WRITE,
    /** PUBLISHED is written, and the worker does not hear so. */
    AFTER_PUBLISHED_WRITE
}
