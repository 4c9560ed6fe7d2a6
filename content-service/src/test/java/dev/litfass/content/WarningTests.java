package dev.litfass.content;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertBatch;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People are warned of a slot that comes near without a yes. */
class WarningTests extends PostingTest {

    private static final String ALERTS = "/clients-service/internal/alerts";

    @BeforeEach
    void somebodyWhoListens() {
        tick("alerts");
        Stubs.server()
                .stubFor(put(urlPathEqualTo(ALERTS)).willReturn(aResponse().withStatus(204)));
    }

    @Test
    void onceForEachSlot() {
        var post = created(EDITOR, "Brezeln").path("id").stringValue();
        var path = POSTS + "/" + post;
        slot(path, "2026-12-04T08:00");
        body(send(EDITOR, "POST", path + "/submission", Map.of("version", version(path))));

        assertThat(warningsOf(post)).isEmpty();
        clock.advance(Duration.ofHours(30));
        assertThat(warningsOf(post)).hasSize(1);
        assertThat(warningsOf(post)).hasSize(1);

        slot(path, "2026-12-04T12:00");
        assertThat(warningsOf(post)).hasSize(2);
    }

    private List<Alert> warningsOf(String post) {
        tick("warnings");
        tick("alerts");
        return Stubs.server().findAll(putRequestedFor(urlPathEqualTo(ALERTS))).stream()
                .flatMap(sent -> json.readValue(sent.getBodyAsString(), AlertBatch.class).alerts().stream())
                .filter(alert -> alert.kind() == AlertKind.SLOT_AT_RISK)
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
