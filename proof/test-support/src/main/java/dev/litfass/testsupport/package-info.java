/** What tests of several modules need: which database, a clock moved by hand, callers, the house rules. */
@NullMarked
package dev.litfass.testsupport;

import org.jspecify.annotations.NullMarked;
