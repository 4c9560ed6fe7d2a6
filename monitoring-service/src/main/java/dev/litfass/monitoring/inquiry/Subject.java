package dev.litfass.monitoring.inquiry;

import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.network.Network;
import dev.litfass.monitoring.mention.Author;
import dev.litfass.monitoring.mention.Mention;
import dev.litfass.monitoring.mention.MentionId;
import dev.litfass.monitoring.mention.MentionKind;
import dev.litfass.monitoring.mention.ReplyHandle;
import dev.litfass.platform.text.Excerpt;
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

    /** The author as an answer has to name them, where the network wants that. */
    @Nullable
    String addressee() {
        var mark = answerTo == null ? null : answerTo.mark();
        return mark != null && mark.startsWith("@") ? mark : null;
    }

    static Subject of(Mention mention) {
        return new Subject(
                mention.id(),
                mention.origin().channelId(),
                mention.origin().network(),
                mention.kind(),
                mention.author(),
                Excerpt.of(mention.content().words(), LONGEST_EXCERPT),
                mention.content().answerTo());
    }
}
