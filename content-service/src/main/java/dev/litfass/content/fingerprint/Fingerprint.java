package dev.litfass.content.fingerprint;

import dev.litfass.content.post.Part;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Variant;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a post is found by where another says nearly the same: a projection of the post, which may be made anew at any time.
 *
 * @param at its slot; where it has none, when it was changed last
 * @param keptAt when this was written
 * @param hashes one of each of its texts, see {@link PlainWords#fingerprint()}
 */
@Document("fingerprints")
@CompoundIndex(name = "hash", def = "{hashes: 1}")
@CompoundIndex(name = "at", def = "{at: 1}")
@CompoundIndex(name = "kept", def = "{keptAt: 1}")
record Fingerprint(@Id PostId id, ClientId clientId, Instant at, Instant keptAt, List<Long> hashes) {

    static Fingerprint of(Post post, Instant now) {
        var slot = post.slot();
        return new Fingerprint(
                post.id(),
                post.clientId(),
                slot == null ? post.metadata().changedAt() : slot.at(),
                now,
                texts(post)
                        .distinct()
                        .map(PlainWords::of)
                        .filter(words -> !words.isEmpty())
                        .map(PlainWords::fingerprint)
                        .distinct()
                        .toList());
    }

    private static Stream<String> texts(Post post) {
        var draft = post.draft();
        return Stream.of(
                        Stream.of(draft.text()),
                        draft.variants().stream().map(Variant::text),
                        draft.parts().stream().map(Part::text))
                .flatMap(texts -> texts);
    }
}
