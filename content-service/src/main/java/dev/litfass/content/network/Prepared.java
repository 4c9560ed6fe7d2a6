package dev.litfass.content.network;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What lies ready at a network and is visible to nobody yet. Each network has a kind of its own; a connector is given
 * what it made.
 */
public interface Prepared {

    Prepared NOTHING = new Nothing();

    /** True where nothing had to be made ready, so that nothing need be written down. */
    @JsonIgnore
    boolean isEmpty();

    /** What was stored, which may lack what was not needed then. */
    static <V> Map<String, V> known(@Nullable Map<String, V> stored) {
        return stored == null ? Map.of() : Map.copyOf(stored);
    }

    /** The same with one more. */
    static <V> Map<String, V> with(Map<String, V> known, String key, V value) {
        var more = new HashMap<>(known);
        more.put(key, value);
        return Map.copyOf(more);
    }

    /** Nothing yet. */
    record Nothing() implements Prepared {
        @Override
        public boolean isEmpty() {
            return true;
        }
    }

    /**
     * The form of before December 2026: references by asset, and by names that each connector had made up. It is read and
     * not written any more.
     */
    record Untyped(Map<String, String> media) implements Prepared {

        public Untyped(@Nullable Map<String, String> media) {
            this.media = known(media);
        }

        @Override
        public boolean isEmpty() {
            return media.isEmpty();
        }
    }
}
