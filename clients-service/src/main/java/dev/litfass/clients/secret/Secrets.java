package dev.litfass.clients.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.litfass.contracts.id.Id;
import dev.litfass.contracts.session.PartnerKeyFormat;
import dev.litfass.platform.keys.KeyRing;
import dev.litfass.platform.keys.SeededRandom;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Makes random names and their digests. Only the digest, keyed with a key that is not in the database, is stored, so
 * that a copy of the database opens nothing.
 */
@Component
public class Secrets {

    private static final int BYTES = 32;

    /** The characters of a digest, the last of a token. */
    private static final int SIGNATURE = 64;

    private final SecureRandom random = SeededRandom.generator();
    private final KeyRing keys;

    Secrets(DigestSettings settings) {
        this.keys = KeyRing.parse(settings.keys());
    }

    /** A name nobody can guess: 256 bits in URL-safe characters. */
    public String name() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A whole new key for a partner. */
    public String partnerKey() {
        var text = new StringBuilder();
        for (int i = 0; i < PartnerKeyFormat.RANDOM_LENGTH; i++) {
            text.append(PartnerKeyFormat.digit(random.nextInt(62)));
        }
        return PartnerKeyFormat.complete(text.toString());
    }

    /** A secret that web hooks are signed with, as Standard Webhooks write it. */
    public String hookSecret() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    /** The digest under which a name is stored, with every key there is: the one in use first. */
    public List<String> digests(String name) {
        return Stream.concat(
                        Stream.of(keys.first()), keys.keys().keySet().stream().filter(id -> !id.equals(keys.first())))
                .map(id -> digest(Objects.requireNonNull(keys.keys().get(id)), name))
                .toList();
    }

    /** The digest under which a new name is stored. */
    public String digest(String name) {
        return digest(keys.firstKey(), name);
    }

    /** What a link carries: an id, and a signature of everything that it is good for. The link itself is not stored. */
    public String signedToken(String id, String goodFor) {
        return id + digest(goodFor);
    }

    /** The id in such a token; empty where it is none. */
    public static Optional<String> idIn(String token) {
        var place = token.length() - SIGNATURE;
        return Optional.of(token)
                .filter(whole -> place > 0)
                .map(whole -> whole.substring(0, place))
                .filter(Id::isOne);
    }

    /** Whether the token was signed here, with whichever key there is, for this. */
    public boolean isSigned(String token, String goodFor) {
        var shown = token.substring(token.length() - SIGNATURE).getBytes(US_ASCII);
        return digests(goodFor).stream().anyMatch(good -> MessageDigest.isEqual(good.getBytes(US_ASCII), shown));
    }

    private static String digest(byte[] key, String name) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(("name|" + name).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
