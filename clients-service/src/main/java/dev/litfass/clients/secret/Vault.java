package dev.litfass.clients.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.litfass.platform.keys.KeyRing;
import dev.litfass.platform.keys.SeededRandom;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals what has to be read again with AES-256-GCM. Whose it is is bound into the seal, so that a ciphertext moved to
 * somebody else opens nothing.
 */
@Component
public class Vault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = SeededRandom.generator();
    private final KeyRing keys;

    Vault(VaultSettings settings) {
        this.keys = KeyRing.parse(settings.keys());
    }

    /** @param whose the one thing that the secret belongs to */
    public SealedSecret seal(String whose, String secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, keys.firstKey(), nonce, whose, secret.getBytes(UTF_8));
        return new SealedSecret(keys.first(), nonce, sealed);
    }

    /** @param whose as it was said when the secret was sealed */
    public String open(String whose, SealedSecret sealed) {
        var key = keys.keys().get(sealed.keyId());
        if (key == null) {
            throw new IllegalStateException("the key " + sealed.keyId() + " is not on the ring any more");
        }
        return new String(crypt(Cipher.DECRYPT_MODE, key, sealed.nonce(), whose, sealed.ciphertext()), UTF_8);
    }

    private static byte[] crypt(int mode, byte[] key, byte[] nonce, String whose, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var aes = new SecretKeySpec(Arrays.copyOf(key, 32), "AES");
            cipher.init(mode, aes, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(whose.getBytes(UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was sealed for " + whose + " does not open", e);
        }
    }
}
