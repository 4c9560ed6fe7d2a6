/** Changes of what is stored: each once, by whichever process has the lease, beside processes of the version before. */
@NullMarked
package dev.litfass.platform.migration;

import org.jspecify.annotations.NullMarked;
