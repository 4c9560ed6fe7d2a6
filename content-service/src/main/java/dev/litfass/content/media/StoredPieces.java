package dev.litfass.content.media;

/**
 * A file that lies in pieces, as it was received.
 *
 * @param id under which its pieces lie
 * @param length of the whole file in bytes
 */
public record StoredPieces(String id, long length) {}
