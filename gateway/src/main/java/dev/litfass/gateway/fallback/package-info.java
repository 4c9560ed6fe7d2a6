/** What is answered when a service is down. */
@NullMarked
package dev.litfass.gateway.fallback;

import org.jspecify.annotations.NullMarked;
