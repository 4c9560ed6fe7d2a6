/** How mentions come in: by polling sources and by signed hooks. */
@NullMarked
package dev.litfass.monitoring.intake;

import org.jspecify.annotations.NullMarked;
