package dev.litfass.monitoring;

import dev.litfass.contracts.problem.ProblemType;

/** The refusals of monitoring-service. */
public enum MonitoringProblem implements ProblemType {
    SOURCE_NOT_FOUND(404, "Source not found"),
    WATCH_NOT_FOUND(404, "Watch not found"),
    INQUIRY_NOT_FOUND(404, "Inquiry not found"),
    BAD_SIGNATURE(401, "The signature is not right"),
    ALREADY_ANSWERED(409, "Somebody has answered already"),
    NO_WAY_TO_ANSWER(422, "This cannot be answered here"),
    BAD_QUERY(422, "The query cannot be read"),
    FEED_NOT_ACCEPTED(422, "This feed address is not accepted"),
    PAGE_NOT_FEED(422, "This is a page, not its feed"),
    FEED_TAKEN(409, "This feed is read already");

    private final int status;
    private final String title;

    MonitoringProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
