package dev.litfass.monitoring.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a source had that is new, the oldest first, and how far it was read with it. */
public sealed interface Batch {

    /** New things, or none. */
    record Read(List<RawMention> mentions, @Nullable String cursor) implements Batch {}

    /**
     * It could not be read.
     *
     * @param credential true where the network no longer accepts the channel's credential
     */
    record Failed(String code, String de, String en, boolean credential) implements Batch {

        public static Failed notReached() {
            return new Failed(
                    "not-reached",
                    "Die Quelle war nicht erreichbar. Wir versuchen es von selbst wieder.",
                    "The source could not be reached. We try again by ourselves.",
                    false);
        }

        public static Failed credentialRefused() {
            return new Failed(
                    "credential-refused",
                    "Das Netzwerk nimmt die Zugangsdaten nicht mehr an. Den Kanal neu verbinden.",
                    "The network no longer accepts the credentials. Connect the channel again.",
                    true);
        }
    }
}
