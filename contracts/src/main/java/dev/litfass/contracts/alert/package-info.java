/** What the services tell each other of that people must know. */
@NullMarked
package dev.litfass.contracts.alert;

import org.jspecify.annotations.NullMarked;
