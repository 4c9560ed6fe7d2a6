/** What each service stands on: auto-configurations of the mechanisms that all of them share. */
@NullMarked
package dev.litfass.platform;

import org.jspecify.annotations.NullMarked;
