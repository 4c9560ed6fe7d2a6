package dev.litfass.monitoring.inquiry;

import dev.litfass.kernel.id.ChannelId;
import dev.litfass.kernel.network.Network;
import dev.litfass.monitoring.mention.Author;
import dev.litfass.monitoring.mention.Mention;
import dev.litfass.monitoring.mention.MentionId;
import dev.litfass.monitoring.mention.MentionKind;
import dev.litfass.monitoring.mention.ReplyHandle;
import org.jspecify.annotations.Nullable;

/** What an inquiry is about: the mention, and how one answers it. */
public record Subject(
        MentionId mentionId,
        @Nullable ChannelId channelId,
        Network network,
        MentionKind kind,
        Author author,
        String excerpt,
        @Nullable ReplyHandle answerTo) {

    private static final int LONGEST_EXCERPT = 280;

    static Subject of(Mention mention) {
        var text = mention.content().words();
        var end = text.length() <= LONGEST_EXCERPT
                ? text.length()
                : text.offsetByCodePoints(0, Math.min(LONGEST_EXCERPT, text.codePointCount(0, text.length())));
        return new Subject(
                mention.id(),
                mention.origin().channelId(),
                mention.origin().network(),
                mention.kind(),
                mention.author(),
                text.substring(0, end),
                mention.content().answerTo());
    }
}
