package dev.litfass.simulator.network;

/** An uploaded image or film, without its bytes. */
public record Medium(String id, String account, String type, int bytes, String alt) {

    Medium describedAs(String text) {
        return new Medium(id, account, type, bytes, text);
    }
}
