/** How the other services ask clients-service about clients and channels. */
@NullMarked
package dev.litfass.platform.directory;

import org.jspecify.annotations.NullMarked;
