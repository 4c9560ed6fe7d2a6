/** The only place where a blocking call to another machine meets Reactor. Work of our own has {@code pool}. */
@NullMarked
package dev.litfass.platform.upstream;

import org.jspecify.annotations.NullMarked;
