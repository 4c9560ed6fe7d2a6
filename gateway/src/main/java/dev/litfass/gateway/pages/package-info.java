/** The web front end and the headers that guard it. */
@NullMarked
package dev.litfass.gateway.pages;

import org.jspecify.annotations.NullMarked;
