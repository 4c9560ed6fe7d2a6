package dev.litfass.simulator.standin;

import dev.litfass.simulator.ledger.Event;
import dev.litfass.simulator.ledger.Line;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers by which real networks call what has letters here. A number follows from time and place in the ledger,
 * like X's own (https://github.com/twitter-archive/snowflake), so that it is the same after a restart and sorts by
 * time.
 */
public class Numbers {

    /** X's first moment. */
    private static final long EPOCH = 1_288_834_974_657L;

    private static final int PLACES = 22;

    private final Map<String, String> byId = new ConcurrentHashMap<>();
    private final Map<String, String> byNumber = new ConcurrentHashMap<>();
    private final Map<String, Announced> announced = new ConcurrentHashMap<>();
    private final Map<String, String> owners = new ConcurrentHashMap<>();
    private final Map<String, String> published = new ConcurrentHashMap<>();

    /** A picture whose bytes were to come. */
    public record Announced(String type, long bytes) {}

    public void apply(Line line) {
        Event event = line.event();
        if (event instanceof Event.Posted posted) {
            put(posted.id(), posted.account(), line);
        } else if (event instanceof Event.Drafted drafted) {
            put(drafted.id(), drafted.account(), line);
        } else if (event instanceof Event.Published flip) {
            String number = number(line);
            published.put(flip.id(), number);
            byNumber.put(number, flip.id());
        } else if (event instanceof Event.Uploaded up) {
            put(up.id(), up.account(), line);
        } else if (event instanceof Event.UploadBegun up) {
            announced.put(up.id(), new Announced(up.type(), up.bytes()));
            put(up.id(), up.account(), line);
        } else if (event instanceof Event.Commented said) {
            put(said.id(), said.account(), line);
        } else if (event instanceof Event.ContainerMade made) {
            put(made.id(), made.account(), line);
        }
    }

    /** The number of a post, draft, picture, container or comment. */
    public String of(String id) {
        return byId.getOrDefault(id, "0");
    }

    /** The number a draft got when it became public, on networks where that is another one. */
    public String ofPublished(String id) {
        return published.getOrDefault(id, of(id));
    }

    /** What has this number; null where nothing has. */
    public @Nullable String idOf(String number) {
        return byNumber.get(number);
    }

    /** Whether the number is the one that came with being published. */
    public boolean isOfPublished(String number) {
        String id = byNumber.get(number);
        return id != null && number.equals(published.get(id));
    }

    /** What was said of a picture before it came; null where nothing was. */
    public @Nullable Announced announced(String id) {
        return announced.get(id);
    }

    /** Whose it is, or to whom it was said; null where nobody knows it. */
    public @Nullable String ownerOf(String id) {
        return owners.get(id);
    }

    private void put(String id, String account, Line line) {
        owners.putIfAbsent(id, account);
        String number = number(line);
        // What was announced keeps its number when it has come.
        if (byId.putIfAbsent(id, number) == null) {
            byNumber.put(number, id);
        }
    }

    private static String number(Line line) {
        long millis = Math.max(0, line.at().toEpochMilli() - EPOCH);
        return Long.toString((millis << PLACES) | (line.sequence() & ((1L << PLACES) - 1)));
    }
}
