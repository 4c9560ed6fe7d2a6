/** What the networks allow and how one speaks to them. The only package that makes calls to the outside. */
@NullMarked
package dev.litfass.content.network;

import org.jspecify.annotations.NullMarked;
