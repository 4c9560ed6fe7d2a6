/** What goes out: posts, checks, approvals, calendar, publishing, replies, holds. */
@NullMarked
package dev.litfass.content;

import org.jspecify.annotations.NullMarked;
