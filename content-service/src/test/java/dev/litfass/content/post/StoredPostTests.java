package dev.litfass.content.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.ContentTest;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;

/** Posts as they stood in the database before, under the names that the fields had then. */
class StoredPostTests extends ContentTest {

    private static final String NOVEMBER = """
            {_id: "p1", clientId: "bakery", draft: {title: "", text: "Brot", channelIds: ["bakery-blog"], variants: [],
             media: [], parts: []}, status: "SCHEDULED",
             slot: {local: "2026-11-20T17:30", zone: "Europe/Berlin", at: {$date: "2026-11-20T16:30:00Z"}},
             verdict: {rejection: {by: {_id: "jonas", name: "Jonas"}, at: {$date: "2026-11-19T08:00:00Z"}, reason: "Kurz"}},
             trail: {origin: "DESK", createdBy: {_id: "mina", name: "Mina"}, createdAt: {$date: "2026-11-18T08:00:00Z"},
                     changedAt: {$date: "2026-11-19T09:00:00Z"}, round: 2},
             lease: {fence: {$numberLong: "3"}}, version: {$numberLong: "5"}}""";

    @Autowired
    private MappingMongoConverter documents;

    @Test
    void readsAndWritesWhatWasWrittenInNovember() {
        var post = documents.read(Post.class, Document.parse(NOVEMBER));
        var written = new Document();
        documents.write(post, written);

        assertThat(post.metadata().round()).isEqualTo(2);
        assertThat(post.metadata().authors()).extracting(Person::id).containsExactly("mina");
        assertThat(post.reviewState().rejection()).extracting(Remark::reason).isEqualTo("Kurz");
        assertThat(written.getEmbedded(java.util.List.of("trail", "round"), Integer.class))
                .isEqualTo(2);
        assertThat(written).containsKeys("verdict", "trail").doesNotContainKeys("metadata", "reviewState");
    }
}
