/** What happened to a document and others must hear: written with the document, told until it is heard. */
@NullMarked
package dev.litfass.platform.outbox;

import org.jspecify.annotations.NullMarked;
