/**
 * The worker: claims what is due, asks whether it may go out, sends it and looks for it; never more at once than each
 * network and client has room for.
 */
@NullMarked
package dev.litfass.content.sending;

import org.jspecify.annotations.NullMarked;
