/** What a client company may see of its inquiries. Read-only. */
@NullMarked
package dev.litfass.monitoring.portal;

import org.jspecify.annotations.NullMarked;
