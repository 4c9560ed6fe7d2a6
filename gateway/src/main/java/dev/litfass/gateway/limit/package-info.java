/**
 * How much one caller may ask for: requests a minute by partner key, member of staff, viewer and source address, and
 * the time in which a request has to arrive. Each gateway counts for itself. It knows nothing of what is asked.
 */
@NullMarked
package dev.litfass.gateway.limit;

import org.jspecify.annotations.NullMarked;
