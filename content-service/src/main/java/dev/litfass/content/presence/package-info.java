/**
 * Who has a post open at the desk, and who of them writes. It is a courtesy between people: nothing is saved because of it,
 * and nothing is kept from being saved; that is the version's work.
 */
@NullMarked
package dev.litfass.content.presence;

import org.jspecify.annotations.NullMarked;
