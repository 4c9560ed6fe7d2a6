/**
 * Shows a post at a network before it is public, to those who are signed in there, and takes it away again. Knows of no
 * network more than whether it can show anything.
 */
@NullMarked
package dev.litfass.content.preview;

import org.jspecify.annotations.NullMarked;
