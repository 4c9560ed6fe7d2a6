package dev.litfass.content.attention;

import static com.mongodb.client.model.Projections.include;

import dev.litfass.content.post.Disclosure;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Person;
import dev.litfass.content.post.Turn;
import dev.litfass.content.post.Yes;
import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import dev.litfass.contracts.directory.ClientCard.ContentKind;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.search.StoredFields;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;

/** Of a post in review what decides whose turn it is; not what it says. */
record InReview(
        ClientId clientId, List<ChannelId> channels, Set<ContentKind> kinds, List<Person> authors, List<Yes> yeses) {

    static final Bson FIELDS = include(
            "clientId",
            "draft.channelIds",
            "draft.media.assetId",
            "draft.parts.media.assetId",
            "draft.options.disclosure.relation",
            "trail.authors",
            "verdict.yeses",
            "verdict.lastCheck.rights");

    static InReview of(StoredFields stored) {
        var draft = stored.inside("draft");
        var parts = draft.each("parts");
        var hasPictures = !draft.each("media").isEmpty()
                || parts.stream().anyMatch(part -> !part.each("media").isEmpty());
        return new InReview(
                new ClientId(stored.text("clientId")),
                draft.texts("channelIds").stream().map(ChannelId::new).toList(),
                Draft.kinds(hasPictures, !parts.isEmpty(), isAdvertising(draft), questionsRights(stored)),
                stored.inside("trail").each("authors").stream().map(Person::of).toList(),
                stored.inside("verdict").each("yeses").stream().map(Yes::of).toList());
    }

    private static boolean questionsRights(StoredFields stored) {
        return stored.inside("verdict").inside("lastCheck").flag("rights");
    }

    private static boolean isAdvertising(StoredFields draft) {
        var relation = draft.inside("options").inside("disclosure").textOrNull("relation");
        return relation != null && Disclosure.Relation.valueOf(relation).isAdvertising();
    }

    Turn turn(ApprovalPolicy ofClient) {
        return Turn.of(ofClient.forContent(channels, kinds), yeses, authors);
    }
}
