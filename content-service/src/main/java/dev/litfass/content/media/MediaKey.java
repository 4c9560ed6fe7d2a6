package dev.litfass.content.media;

import dev.litfass.contracts.id.ClientId;

/** The name under which the bytes of a media file lie in the store, or of a smaller picture made of it. */
public record MediaKey(ClientId clientId, AssetId assetId, Form form) {

    /** What is kept of a file. */
    public enum Form {
        ORIGINAL,
        /** A small JPEG for lists. */
        THUMBNAIL
    }

    public static MediaKey of(ClientId client, AssetId asset) {
        return new MediaKey(client, asset, Form.ORIGINAL);
    }

    public MediaKey in(Form other) {
        return new MediaKey(clientId, assetId, other);
    }

    @Override
    public String toString() {
        return clientId + "/" + assetId + (form == Form.ORIGINAL ? "" : ".thumbnail");
    }
}
