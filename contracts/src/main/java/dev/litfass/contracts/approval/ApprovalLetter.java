package dev.litfass.contracts.approval;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that asks somebody of a client company for a yes. Told again, it is the same mail.
 *
 * @param requestId what is asked; the link opens it
 * @param number 1 for the first mail about it, more for reminders
 * @param posts how many wait for the person
 * @param first the first of them by their slots
 * @param message what somebody of the agency adds
 * @param until when the link ends
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ApprovalLetter(
        @NotNull @Pattern(regexp = "[0-9A-Za-z_-]{1,64}") String requestId,
        @NotNull @Size(max = 64) String viewerId,
        @Min(1) @Max(100) int number,
        @Min(1) int posts,
        @NotNull @Size(max = MOST_LINES) List<@NotNull @Valid Line> first,
        @Nullable @Size(max = 2_000) String message,
        @NotNull Instant until) {

    /** The most posts that a mail names. */
    public static final int MOST_LINES = 10;

    /**
     * One post.
     *
     * @param text its first words
     * @param slot on the client's clock; null where it has none
     */
    public record Line(
            @NotNull @Size(max = 200) String text, @Nullable LocalDateTime slot) {}
}
