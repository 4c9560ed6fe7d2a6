package dev.litfass.chaos.notice;

import dev.litfass.harness.ServiceClient;

/**
 * Somebody of the agency, signed in.
 *
 * @param byMail whether this person gets a mail at once of everything, or of nothing
 */
record Colleague(String id, String email, boolean byMail, ServiceClient browser) {}
