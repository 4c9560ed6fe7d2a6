package dev.litfass.content.media;

import java.io.ByteArrayOutputStream;

/** Bytes that are written to a place of the size they will have, so that they need not be copied out of it. */
final class Filled extends ByteArrayOutputStream {

    Filled(int size) {
        super(size);
    }

    byte[] all() {
        return count == buf.length ? buf : toByteArray();
    }
}
