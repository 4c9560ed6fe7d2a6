/** Tests over everything together: all services as processes, and what a cluster is told about them. */
@NullMarked
package dev.litfass.journeys;

import org.jspecify.annotations.NullMarked;
