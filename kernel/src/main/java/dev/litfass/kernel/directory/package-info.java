/** The wire contract of clients-service's directory, one type on both sides, and the door to it. */
@NullMarked
package dev.litfass.kernel.directory;

import org.jspecify.annotations.NullMarked;
