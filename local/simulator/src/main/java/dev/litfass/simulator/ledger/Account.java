package dev.litfass.simulator.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.zip.CRC32;

/** Who posts in the network. */
public record Account(String handle, String name, Rules rules) {

    /** Follows from the handle, so that nobody needs to remember it. */
    public String id() {
        var crc = new CRC32();
        crc.update(handle.getBytes(UTF_8));
        return "u%08x".formatted(crc.getValue());
    }
}
