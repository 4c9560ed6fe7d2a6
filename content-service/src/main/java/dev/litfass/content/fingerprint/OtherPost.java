package dev.litfass.content.fingerprint;

import static com.mongodb.client.model.Projections.include;

import dev.litfass.content.post.Draft;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.PostStatus;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.search.StoredFields;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/**
 * A stored post, as far as it is compared, by the names {@link dev.litfass.content.post.Post} is stored under.
 *
 * @param onChannels what it says on each channel
 * @param series the series it is made by; empty where none is
 */
record OtherPost(
        PostId id,
        ClientId client,
        Instant at,
        boolean scheduled,
        String series,
        Map<ChannelId, String> onChannels,
        List<String> parts) {

    static final Bson FIELDS = include(
            "clientId",
            "status",
            "slot.at",
            "trail.changedAt",
            "trail.request",
            "draft.text",
            "draft.channelIds",
            "draft.variants",
            "draft.parts.text");

    static OtherPost of(StoredFields stored) {
        var draft = stored.inside("draft");
        var variants = draft.each("variants").stream()
                .collect(Collectors.toMap(variant -> variant.text("channelId"), variant -> variant.text("text")));
        var onChannels = new HashMap<ChannelId, String>();
        draft.texts("channelIds")
                .forEach(id -> onChannels.put(new ChannelId(id), variants.getOrDefault(id, draft.text("text"))));
        var slot = stored.inside("slot");
        return new OtherPost(
                new PostId(stored.text("_id")),
                new ClientId(stored.text("clientId")),
                slot.has("at") ? slot.moment("at") : stored.inside("trail").moment("changedAt"),
                stored.text("status").equals(PostStatus.SCHEDULED.name()),
                seriesOf(stored.inside("trail").text("request")),
                onChannels,
                draft.each("parts").stream().map(part -> part.text("text")).toList());
    }

    private static String seriesOf(String request) {
        return request.startsWith("series:") ? request.substring(0, request.lastIndexOf(':')) : "";
    }

    Resemblance to(Draft draft, String itsSeries, Comparison comparison) {
        var own = Stream.concat(
                        draft.channelIds().stream().map(draft::textOn),
                        draft.parts().stream().map(part -> part.text()))
                .toList();
        var theirs = Stream.concat(onChannels.values().stream(), parts.stream()).toList();
        var closest = comparison.closest(own, theirs);
        var shared = draft.channelIds().stream()
                .filter(onChannels::containsKey)
                .collect(Collectors.toMap(
                        channel -> channel,
                        channel -> comparison
                                .closest(of(draft, channel), of(channel))
                                .percent()));
        return new Resemblance(
                id,
                client,
                at,
                scheduled,
                !series.isEmpty() && series.equals(itsSeries),
                closest.isShort(),
                closest.percent(),
                shared);
    }

    private static List<String> of(Draft draft, ChannelId channel) {
        return Stream.concat(
                        Stream.of(draft.textOn(channel)), draft.parts().stream().map(part -> part.text()))
                .toList();
    }

    private List<String> of(ChannelId channel) {
        return Stream.concat(Stream.of(onChannels.getOrDefault(channel, "")), parts.stream())
                .toList();
    }
}
