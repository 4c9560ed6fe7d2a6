package dev.litfass.monitoring.source;

import dev.litfass.contracts.network.Network;
import java.time.Instant;
import org.springframework.http.HttpHeaders;

/** Reads what one network sends by itself. Nothing of a body is believed before its signature is right. */
public interface HookReader {

    Network network();

    /**
     * Refuses what was not signed with the channel's secret, or not just now.
     *
     * @param body as it came, byte for byte
     */
    void requireSigned(HttpHeaders headers, byte[] body, String secret, Instant now);

    /** What was said; refuses what cannot be read. */
    RawMention read(byte[] body);
}
