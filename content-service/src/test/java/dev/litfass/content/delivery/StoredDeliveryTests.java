package dev.litfass.content.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.ContentTest;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import java.time.Instant;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;

/** Deliveries as they stood in the database before: what is known of them is not lost, least of all what is unclear. */
class StoredDeliveryTests extends ContentTest {

    /** As it was written in November 2026. */
    private static final String NOVEMBER = """
            {_id: "0123456789abcdef0123456789abcdef", clientId: "bakery",
             target: {network: "WORDPRESS", channelId: "bakery-blog", channelName: "Blog", postId: "p1", round: 1, part: 0},
             outgoing: {key: "0123456789abcdef0123456789abcdef", text: "Brot", pictures: [],
                        createdAt: {$date: "2026-11-20T16:30:00Z"}},
             status: "UNKNOWN", lease: {fence: {$numberLong: "7"}, dueAt: {$date: "2026-11-20T16:32:00Z"}},
             evidence: {attempts: 2, prepared: {media: {draft: "41"}}, armedAt: {$date: "2026-11-20T16:30:00Z"},
                        lastSendAt: {$date: "2026-11-20T16:31:00Z"}, looks: 1, absences: 1,
                        reason: {code: "no-answer", de: "Das Netzwerk hat nicht geantwortet.", en: "No answer."},
                        sentAgainAt: {$date: "2026-11-20T16:29:00Z"}, unclear: true},
             changedAt: {$date: "2026-11-20T16:31:30Z"}, log: []}""";

    @Autowired
    private MappingMongoConverter documents;

    @Test
    void readsWhatWasWrittenInNovember() {
        var evidence = documents.read(Delivery.class, Document.parse(NOVEMBER)).evidence();

        assertThat(evidence.attempts()).isEqualTo(2);
        assertThat(evidence.prepared()).isEqualTo(new Prepared.Untyped(Map.of("draft", "41")));
        assertThat(evidence.sending())
                .isEqualTo(new Evidence.Sending(
                        Instant.parse("2026-11-20T16:30:00Z"),
                        Instant.parse("2026-11-20T16:31:00Z"),
                        Instant.parse("2026-11-20T16:29:00Z"),
                        true));
        assertThat(evidence.search()).isEqualTo(new Evidence.Search(1, 1));
        assertThat(evidence.reason()).isEqualTo(Reason.NO_ANSWER);
    }

    /** Reasons had their sentences with them; what the network said stood in there and is not told again. */
    @Test
    void readsAReasonThatStandsThereInSentences() {
        var before = Document.parse(NOVEMBER);
        before.get("evidence", Document.class).put("reason", Document.parse("""
                        {code: "refused", de: "Mastodon hat den Beitrag nicht angenommen (422): „zu lang“",
                         en: "Mastodon did not accept the post (422): “zu lang”"}"""));

        var reason = documents.read(Delivery.class, before).evidence().reason();

        assertThat(reason).isEqualTo(new Reason("refused"));
        assertThat(Reason.refused("Mastodon", 422, "zu lang").is(reason)).isTrue();
    }

    @Test
    void keepsWhatAReasonNames() {
        var refused = Evidence.NONE.because(Reason.refused("Mastodon", 422, "zu lang"));
        var written = new Document();
        documents.write(new Holder(refused), written);

        assertThat(documents.read(Holder.class, written).evidence()).isEqualTo(refused);
    }

    /** A process of the version before reads the same fields where it looks for them. */
    @Test
    void writesEvidenceWhereItWasBefore() {
        var delivery = documents.read(Delivery.class, Document.parse(NOVEMBER));
        var written = new Document();

        documents.write(delivery, written);

        assertThat(written.get("outgoing", Document.class)).containsKey("createdAt");
        assertThat(written.get("evidence", Document.class))
                .containsEntry("looks", 1)
                .containsEntry("absences", 1)
                .containsEntry("unclear", true)
                .containsKeys("armedAt", "lastSendAt", "sentAgainAt");
    }

    @Test
    void keepsWhatIsKnownOfADeliveryThatWasNeverSent() {
        var planned = new Document();
        documents.write(new Holder(Evidence.NONE), planned);

        assertThat(documents.read(Holder.class, planned).evidence()).isEqualTo(Evidence.NONE);
    }

    record Holder(Evidence evidence) {}
}
