package dev.litfass.monitoring.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.monitoring.MonitoringTest;
import java.time.Instant;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;

/** Troubles as they stand in the database, and as they stood there before. */
class StoredTroubleTests extends MonitoringTest {

    private static final Instant AT = Instant.parse("2026-11-20T16:30:00Z");

    @Autowired
    private MappingMongoConverter documents;

    @Test
    void readsOneThatStandsThereInSentences() {
        var before = Document.parse("""
                {failures: 2, trouble: {code: "not-reached", de: "Die Quelle war nicht erreichbar.",
                 en: "The source could not be reached.", at: {$date: "2026-11-20T16:30:00Z"}}}""");

        var trouble = documents.read(Source.Reading.class, before).trouble();

        assertThat(trouble).isEqualTo(new Source.Trouble("not-reached", Map.of(), AT));
    }

    @Test
    void keepsWhatOneNames() {
        var trouble = new Source.Trouble("bad-status", Map.of("status", "410"), AT);
        var written = new Document();
        documents.write(new Source.Reading(null, null, 1, trouble), written);

        assertThat(documents.read(Source.Reading.class, written).trouble()).isEqualTo(trouble);
    }
}
