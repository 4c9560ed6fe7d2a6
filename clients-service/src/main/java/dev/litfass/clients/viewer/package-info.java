/** People of client companies who may look into the portal, by mailed links that work once. */
@NullMarked
package dev.litfass.clients.viewer;

import org.jspecify.annotations.NullMarked;
