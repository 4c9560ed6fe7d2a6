package dev.litfass.simulator.standin;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Networks work on a video for a while after its bytes have come: here until somebody has looked often enough. */
public class Processing {

    /** More than a sender looks at once, so that it has to come again. */
    private static final int LOOKS = 6;

    private final Map<String, Integer> looks = new ConcurrentHashMap<>();

    /** A look; true while the video is worked on. */
    public boolean isWorkedOn(String id) {
        return looks.merge(id, 1, (known, one) -> Math.min(LOOKS + 1, known + one)) <= LOOKS;
    }
}
