package dev.litfass.contracts.directory;

import dev.litfass.contracts.id.ChannelId;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Which of the accounts that were opened to us is connected.
 *
 * @param channelId the channel that is connected again; null where a new one is made
 */
public record ChosenAccount(
        @NotBlank String accountId, @Nullable ChannelId channelId) {}
