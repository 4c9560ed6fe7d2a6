package dev.litfass.content.network.graph;

import dev.litfass.content.network.NetworkOptions;
import dev.litfass.content.network.NetworkOptions.Fault;
import dev.litfass.content.network.Outgoing;
import java.util.ArrayList;
import java.util.stream.Stream;

/** A post that is shown for a day, full screen: one picture or video, and no words. */
public final class Story {

    /** How a post is shown: in the feed, unless something else is chosen. */
    public static final String AS = "as";

    public static final String CHOICE = "story";

    private Story() {}

    public static boolean is(Outgoing outgoing) {
        return outgoing.option(AS).equals(CHOICE);
    }

    /** Words may stand in it for other channels; here nobody sees them. */
    public static Stream<Fault> faults(NetworkOptions.Asked asked) {
        var faults = new ArrayList<Fault>();
        if (asked.pictures() != 1) {
            faults.add(new Fault(AS, "story-medium"));
        }
        if (asked.parts() > 0) {
            faults.add(new Fault(AS, "story-parts"));
        }
        if (!asked.text().isBlank()) {
            faults.add(new Fault(AS, "story-words", false));
        }
        return faults.stream();
    }
}
