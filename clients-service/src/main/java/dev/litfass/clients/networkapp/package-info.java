/** The agency's own apps at the networks: what accounts are opened to. Their secrets are sealed and shown to nobody. */
@NullMarked
package dev.litfass.clients.networkapp;

import org.jspecify.annotations.NullMarked;
