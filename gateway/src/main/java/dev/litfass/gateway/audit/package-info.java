/** The record of who did what, joined from the services: as pages to read, and as a file to keep. It stores nothing. */
@NullMarked
package dev.litfass.gateway.audit;

import org.jspecify.annotations.NullMarked;
