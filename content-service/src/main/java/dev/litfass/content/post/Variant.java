package dev.litfass.content.post;

import dev.litfass.contracts.id.ChannelId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The text of a post on one channel, where it differs from the common one. */
public record Variant(
        @NotNull ChannelId channelId,
        @NotNull @Size(max = 20_000) String text) {}
