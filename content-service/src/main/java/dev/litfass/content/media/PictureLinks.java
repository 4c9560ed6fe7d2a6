package dev.litfass.content.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.keys.SeededRandom;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes addresses at which a network can fetch a picture for an hour, and knows them again. */
@Component
public class PictureLinks {

    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final int BYTES = 32;
    private static final int LONGEST = 64;

    private final SecureRandom random = SeededRandom.generator();
    private final ReactiveMongoTemplate mongo;
    private final PlatformSettings platform;
    private final Clock clock;

    PictureLinks(ReactiveMongoTemplate mongo, PlatformSettings platform, Clock clock) {
        this.mongo = mongo;
        this.platform = platform;
        this.clock = clock;
    }

    /**
     * A new one each time. Empty where Litfass cannot be reached from outside, and this is no desk.
     *
     * @param jpeg whether it is to show a JPEG
     */
    public Mono<String> addressOf(ClientId client, AssetId asset, boolean jpeg) {
        if (!platform.desk() && !platform.publicUrl().startsWith("https://")) {
            return Mono.empty();
        }
        return Mono.defer(() -> {
            var token = token();
            return mongo.insert(new PictureLink(
                            digest(token), client, asset, jpeg, clock.instant().plus(GOOD_FOR)))
                    .map(link -> platform.publicUrl() + "/pictures/" + token);
        });
    }

    /** What an address opens; empty where it opens nothing, or nothing any more. */
    @AcrossClients("an address says whose picture it is")
    Mono<PictureLink> of(String token) {
        return token.length() > LONGEST
                ? Mono.empty()
                : mongo.findById(digest(token), PictureLink.class)
                        .filter(link -> clock.instant().isBefore(link.until()));
    }

    private String token() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String digest(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
