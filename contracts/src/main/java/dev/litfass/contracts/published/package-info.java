/** The wire contract between content-service, which published posts, and monitoring-service, which reads what the public makes of them. */
@NullMarked
package dev.litfass.contracts.published;

import org.jspecify.annotations.NullMarked;
