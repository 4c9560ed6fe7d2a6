package dev.litfass.content.network.graph;

import java.time.LocalDate;

/**
 * The version of the Graph API that Facebook and Instagram are called in
 * (https://developers.facebook.com/docs/graph-api/changelog, read 2026-11-30: v25.0 came on 2026-02-18, v26.0 on
 * 2026-07-29).
 */
public final class GraphVersion {

    public static final String NAME = "v25.0";

    /** From this day on calls are answered in the next version, whatever they ask for. */
    public static final LocalDate ENDS = LocalDate.of(2028, 7, 29);

    public static final LocalDate READ = LocalDate.of(2026, 11, 30);

    private GraphVersion() {}
}
