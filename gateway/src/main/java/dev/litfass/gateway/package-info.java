/** The only public door. It stores nothing and reads no business body. */
@NullMarked
package dev.litfass.gateway;

import org.jspecify.annotations.NullMarked;
