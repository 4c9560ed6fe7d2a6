/** What a service has to do once before it is ready: it is tried again soon until it is done. */
@NullMarked
package dev.litfass.platform.start;

import org.jspecify.annotations.NullMarked;
