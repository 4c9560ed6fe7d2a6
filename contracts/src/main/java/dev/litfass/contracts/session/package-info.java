/** What clients-service tells the gateway about whoever wants in: staff, viewers and partners. */
@NullMarked
package dev.litfass.contracts.session;

import org.jspecify.annotations.NullMarked;
