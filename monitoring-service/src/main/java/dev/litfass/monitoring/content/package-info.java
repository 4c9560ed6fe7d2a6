/** The door to content-service. */
@NullMarked
package dev.litfass.monitoring.content;

import org.jspecify.annotations.NullMarked;
