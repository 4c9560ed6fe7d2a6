/** The client file: who a company is, how it speaks, when it works, what it was promised. */
@NullMarked
package dev.litfass.clients.client;

import org.jspecify.annotations.NullMarked;
