/** The client company's yes: it is asked by a mailed link, and decides post by post. */
@NullMarked
package dev.litfass.content.approval;

import org.jspecify.annotations.NullMarked;
