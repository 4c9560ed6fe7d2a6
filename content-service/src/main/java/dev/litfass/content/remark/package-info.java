/**
 * What people say about a post before it goes out: threads among the agency's people or with the client company, pinned to
 * words or a picture of it. It knows what a post says and nothing of how it is approved or written.
 */
@NullMarked
package dev.litfass.content.remark;

import org.jspecify.annotations.NullMarked;
