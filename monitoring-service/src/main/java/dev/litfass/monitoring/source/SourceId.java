package dev.litfass.monitoring.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The id of a source. */
public record SourceId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SourceId {
        Id.checked(value);
    }

    /** The one id of a feed of a client: added twice at the same moment, it is there once. */
    static SourceId ofFeed(ClientId client, String url) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest((client + "\n" + url).getBytes(UTF_8));
            return new SourceId("feed-" + HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
