package dev.litfass.clients.hook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.litfass.clients.hook.MakeHookDeliveries.Words;
import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a receiver reads; docs/web-hooks.md says it to them. */
record HookEvent(String type, Instant timestamp, Data data) {

    static final String ALERT = "litfass.alert";
    static final String TEST = "litfass.test";

    /**
     * What happened.
     *
     * @param title the sentence that a mail would have
     * @param link where in the staff app it is seen to
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(
            @Nullable AlertKind kind,
            @Nullable About client,
            @Nullable Matter subject,
            String title,
            Map<String, String> details,
            String link) {}

    /** Whose it is. */
    record About(ClientId id, @Nullable String name) {}

    /** What it is about. */
    record Matter(Alert.Type type, String id, String title) {}

    static HookEvent of(Alert alert, Words words, String language) {
        var client = alert.clientId() == null ? null : new About(alert.clientId(), words.client());
        var subject = alert.subject();
        var data = new Data(
                alert.kind(),
                client,
                new Matter(subject.type(), subject.id(), subject.title()),
                words.title().apply(language),
                new TreeMap<>(alert.details()),
                words.link());
        return new HookEvent(ALERT, alert.at(), data);
    }

    /** What says only that it arrives. */
    static HookEvent test(Instant now, String title, String link) {
        return new HookEvent(TEST, now, new Data(null, null, null, title, Map.of(), link));
    }
}
