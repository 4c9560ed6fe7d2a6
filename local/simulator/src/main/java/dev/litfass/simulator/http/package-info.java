/** How a request becomes a call and an answer becomes bytes, or something worse than bytes. Knows nothing of posts. */
@NullMarked
package dev.litfass.simulator.http;

import org.jspecify.annotations.NullMarked;
