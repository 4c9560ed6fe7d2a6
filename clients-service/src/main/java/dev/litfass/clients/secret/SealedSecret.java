package dev.litfass.clients.secret;

/** A ciphertext and the id of the key it was made with. */
public record SealedSecret(String keyId, byte[] nonce, byte[] ciphertext) {

    @Override
    public String toString() {
        return "SealedSecret[…]";
    }
}
