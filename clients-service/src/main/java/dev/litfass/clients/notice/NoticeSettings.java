package dev.litfass.clients.notice;

import dev.litfass.contracts.alert.AlertKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** What the agency has set for everybody: when others are told of what nobody sees to, where that is not as usual. */
@Document("noticeSettings")
record NoticeSettings(
        @Id String id,
        Map<AlertKind, Ladder> ladders,
        @Version @Nullable Long version) {

    static final String ONLY = "agency";

    static NoticeSettings usual() {
        return new NoticeSettings(ONLY, Map.of(), null);
    }

    @Nullable
    Ladder ladder(AlertKind kind) {
        var usual = KindRule.of(kind).ladder();
        return usual == null ? null : ladders.getOrDefault(kind, usual);
    }
}
