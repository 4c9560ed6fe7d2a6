/**
 * What {@code ./run} starts: holds the embedded database and the simulator, runs the four services as processes, says
 * what happens, and fills an empty system with demo data. Knows the services by their jars and addresses only.
 */
@NullMarked
package dev.litfass.launcher;

import org.jspecify.annotations.NullMarked;
