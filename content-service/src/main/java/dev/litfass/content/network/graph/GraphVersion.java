package dev.litfass.content.network.graph;

import dev.litfass.content.network.ApiVersion;
import java.time.LocalDate;

/** The version of the Graph API that Facebook and Instagram are called in. */
public final class GraphVersion {

    public static final String NAME = "v25.0";

    /** From its end on calls are answered in the next version, whatever they ask for. */
    public static final ApiVersion VERSION = new ApiVersion(
            NAME,
            LocalDate.of(2028, 7, 29),
            null,
            "https://developers.facebook.com/docs/graph-api/changelog",
            LocalDate.of(2026, 11, 30));

    private GraphVersion() {}
}
