/** What the services tell each other so that a client company is asked for its yes. */
@NullMarked
package dev.litfass.contracts.approval;

import org.jspecify.annotations.NullMarked;
