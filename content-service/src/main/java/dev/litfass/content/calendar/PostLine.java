package dev.litfass.content.calendar;

import dev.litfass.content.media.AssetId;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Picture;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.PostStatus;
import dev.litfass.content.post.ReviewSummary;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.search.StoredFields;
import java.time.Instant;
import java.util.List;

/**
 * What lists show of a post that has a slot.
 *
 * @param name what people call it: its title, or its first words
 * @param text all of it as one text
 * @param at the moment of its slot
 * @param pictures those of the post itself
 */
public record PostLine(
        PostId id,
        ClientId clientId,
        String name,
        String text,
        PostStatus status,
        Instant at,
        ReviewSummary review,
        int round,
        List<ChannelId> channelIds,
        List<Picture> pictures,
        List<DeliveryLine> deliveries) {

    static PostLine of(StoredFields stored) {
        var draft = stored.inside("draft");
        var text = draft.text("text");
        return new PostLine(
                new PostId(stored.text("_id")),
                new ClientId(stored.text("clientId")),
                Draft.name(draft.text("title"), text),
                Draft.wholeText(text, draft.each("parts").stream().map(part -> part.text("text"))),
                PostStatus.valueOf(stored.text("status")),
                stored.inside("slot").moment("at"),
                ReviewSummary.of(stored.inside("verdict")),
                stored.inside("trail").number("round"),
                draft.texts("channelIds").stream().map(ChannelId::new).toList(),
                draft.each("media").stream()
                        .map(picture -> new Picture(new AssetId(picture.text("assetId")), picture.text("alt")))
                        .toList(),
                List.of());
    }

    PostLine with(List<DeliveryLine> found) {
        return new PostLine(id, clientId, name, text, status, at, review, round, channelIds, pictures, found);
    }

    public Stage stage() {
        return Stage.of(
                status,
                review,
                deliveries.stream()
                        .filter(delivery -> Stage.counts(delivery.round() == round, delivery.status()))
                        .map(DeliveryLine::status));
    }
}
