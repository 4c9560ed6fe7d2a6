package dev.litfass.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Mono;

/** People are warned of a slot that comes near without a yes. */
class WarningTests extends PostingTest {

    @Autowired
    private ReactiveMongoTemplate mongo;

    @BeforeEach
    void peopleWhoAreTold() {
        somebodyWhoListens();
    }

    @Test
    void onceForEachSlot() {
        var post = created(EDITOR, "Brezeln").path("id").stringValue();
        var path = POSTS + "/" + post;
        slot(path, "2026-12-04T08:00");
        body(send(EDITOR, "POST", path + "/submission", Map.of("version", version(path))));

        assertThat(warningsOf(post)).isEmpty();
        clock.advance(Duration.ofHours(30));
        var before = version(path);
        assertThat(warningsOf(post)).hasSize(1);
        assertThat(warningsOf(post)).hasSize(1);
        assertThat(version(path)).as("somebody may have it open").isEqualTo(before);

        slot(path, "2026-12-04T12:00");
        assertThat(warningsOf(post)).hasSize(2);
    }

    @Test
    void ofAsManyAsThereAre() {
        var post = created(EDITOR, "Brezeln").path("id").stringValue();
        var path = POSTS + "/" + post;
        slot(path, "2026-12-04T08:00");
        body(send(EDITOR, "POST", path + "/submission", Map.of("version", version(path))));
        copies(post, 600);
        clock.advance(Duration.ofHours(30));

        tick("warnings");

        var warned = where("status").is("IN_REVIEW").and("verdict.warnedOf").exists(true);
        assertThat(mongo.count(new Query(warned), "posts").block(Duration.ofSeconds(10)))
                .isEqualTo(601);
    }

    private void copies(String post, int count) {
        var copies = mongo.findById(post, Document.class, "posts")
                .map(found -> IntStream.range(0, count)
                        .mapToObj(i -> new Document(found).append("_id", post.substring(0, 20) + "%06d".formatted(i)))
                        .toList());
        mongo.getCollection("posts")
                .zipWith(copies)
                .flatMap(both -> Mono.from(both.getT1().insertMany(both.getT2())))
                .block(Duration.ofSeconds(10));
    }

    private List<Alert> warningsOf(String post) {
        tick("warnings");
        return told(AlertKind.SLOT_AT_RISK).stream()
                .filter(alert -> alert.subject().id().equals(post))
                .toList();
    }

    private void slot(String path, String local) {
        body(send(
                EDITOR,
                "PUT",
                path + "/slot",
                Map.of("local", local, "zone", "Europe/Berlin", "version", version(path))));
    }

    private long version(String path) {
        return read(path).path("version").asLong();
    }
}
