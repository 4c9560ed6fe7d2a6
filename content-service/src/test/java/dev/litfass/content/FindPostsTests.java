package dev.litfass.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts are found by what people remember, in all of their texts. */
@Tag("cases")
class FindPostsTests extends PostingTest {

    private final String mark = "Marke" + UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @Tag("case-51")
    @Tag("case-52")
    @ValueSource(strings = {"ÄRGER", "a\u0308rger", "aerger", "STRASSE", "Dr. Lange", "Lange Ärger", "#brotliebe"})
    void findsAPostHoweverItsWordsAreWritten(String words) {
        var id = created(EDITOR, "Ärger in der Straße, sagt Dr.\u00a0Lange #Brotliebe " + mark)
                .path("id")
                .stringValue();

        assertThat(found(words + " " + mark)).containsExactly(id);
    }

    @Test
    void findsAPostByItsPartsAndVariants() {
        var draft = new HashMap<String, Object>(draft("Anfang", MASTODON, BLUESKY));
        draft.put("parts", List.of(Map.of("text", "Zweitens " + mark)));
        draft.put("variants", List.of(Map.of("channelId", BLUESKY, "text", "Kürzer " + mark)));
        var id = body(send(EDITOR, "POST", POSTS, draft)).path("id").stringValue();

        assertThat(found("zweitens " + mark)).containsExactly(id);
        assertThat(found("kuerzer " + mark)).containsExactly(id);
    }

    private List<String> found(String words) {
        var page = body(web.get()
                .uri(uri -> uri.path("/api/posts").queryParam("q", "{q}").build(words))
                .headers(callers.as(EDITOR))
                .exchange());
        return page.path("items").findValuesAsString("id");
    }
}
