package dev.litfass.chaos.notice;

import java.util.List;

/**
 * What happened to one thing, so many times, and whom it concerns.
 *
 * @param subjectId the post or the inquiry
 * @param kind what people are told of
 */
record Occurrence(String subjectId, String kind, int times, List<Colleague> people) {}
