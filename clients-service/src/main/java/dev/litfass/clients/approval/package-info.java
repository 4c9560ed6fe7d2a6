/** Links by which people of a client company answer for posts: mailing them, and telling whose they are. */
@NullMarked
package dev.litfass.clients.approval;

import org.jspecify.annotations.NullMarked;
