/**
 * Fills an empty system with the work of a small agency, through the same doors that staff and the public use. Each step
 * looks first whether it is done already, so that it may be broken off and gone on with.
 */
@NullMarked
package dev.litfass.launcher.demo;

import org.jspecify.annotations.NullMarked;
