package dev.litfass.contracts.directory;

import org.jspecify.annotations.Nullable;

/**
 * What came of renewing a credential: a new one, or why a person has to connect the channel again; neither where the
 * network did not answer.
 *
 * @param fence of the claim
 */
public record GrantRenewed(
        long fence, @Nullable Grant grant, @Nullable String over) {}
