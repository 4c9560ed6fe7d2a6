/**
 * Files on their way into a client's library, piece by piece, so that a connection may break and no file lies in the
 * memory. The protocol is tus 1.0.0 (https://tus.io/protocols/resumable-upload, read on 2026-11-30).
 */
@NullMarked
package dev.litfass.content.upload;

import org.jspecify.annotations.NullMarked;
