/** The only place where a blocking Feign call meets Reactor. */
@NullMarked
package dev.litfass.platform.upstream;

import org.jspecify.annotations.NullMarked;
