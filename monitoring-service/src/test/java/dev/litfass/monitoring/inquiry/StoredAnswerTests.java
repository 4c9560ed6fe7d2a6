package dev.litfass.monitoring.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.monitoring.MonitoringTest;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;

/** Answers as they stand in the database, and as they stood there before. */
class StoredAnswerTests extends MonitoringTest {

    private static final String FAILED = """
            {_id: "r1", text: "Um sechs!", by: "s1", byName: "Ada", at: {$date: "2026-11-20T16:30:00Z"},
             status: "FAILED", reason: %s}""";

    @Autowired
    private MappingMongoConverter documents;

    /** The page has a general sentence for it. */
    @Test
    void readsAReasonThatStandsThereInSentences() {
        var before = FAILED.formatted("{de: \"Die Antwort ging nicht hinaus.\", en: \"The answer did not go out.\"}");

        var answer = documents.read(Answer.class, Document.parse(before));

        assertThat(answer.status()).isEqualTo(Answer.Status.FAILED);
        assertThat(answer.reason()).isEqualTo(new Answer.Reason("unknown"));
    }

    @Test
    void readsAReasonWithWhatItNames() {
        var now = FAILED.formatted("{code: \"refused\", params: {status: \"422\"}}");

        assertThat(documents.read(Answer.class, Document.parse(now)).reason())
                .isEqualTo(new Answer.Reason("refused", Map.of("status", "422")));
    }
}
