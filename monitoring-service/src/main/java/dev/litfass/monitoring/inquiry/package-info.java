/** Mentions that need an answer, with their two clocks. */
@NullMarked
package dev.litfass.monitoring.inquiry;

import org.jspecify.annotations.NullMarked;
