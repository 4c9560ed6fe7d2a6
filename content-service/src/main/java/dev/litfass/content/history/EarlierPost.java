package dev.litfass.content.history;

import dev.litfass.content.post.Draft;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.problem.CommonProblem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post that was public on a channel before the client came to us.
 *
 * @param title the name of the post in the app; null for its first words
 * @param url where it can be seen; null where nobody knows
 */
record EarlierPost(
        @NotNull ChannelId channelId,
        @NotNull Instant publishedAt,
        @Nullable @Size(max = 200) String title,
        @NotBlank @Size(max = 20_000) String text,
        @Nullable @Size(max = 2_000) String url) {

    private static final Period OLDEST = Period.ofYears(20);

    /** Refuses what is still to come, and what is older than the networks. */
    EarlierPost requirePast(Instant now) {
        var oldest = now.atZone(ZoneOffset.UTC).minus(OLDEST).toInstant();
        if (!publishedAt.isBefore(now) || publishedAt.isBefore(oldest)) {
            throw CommonProblem.INVALID_REQUEST.because("publishedAt: %s is not within the last 20 years", publishedAt);
        }
        return this;
    }

    /** Networks tell times to the second, and nobody means the space around a text. */
    Instant moment() {
        return publishedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    Draft draft() {
        return new Draft(title, text.strip(), List.of(channelId), null, null, null);
    }
}
