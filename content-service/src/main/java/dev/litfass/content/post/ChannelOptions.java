package dev.litfass.content.post;

import dev.litfass.contracts.id.ChannelId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a channel's network wants to know of the post, by the names under which that network declares it. What is left
 * blank is not said.
 */
public record ChannelOptions(
        @NotNull ChannelId channelId,
        @NotNull @Size(max = 20) Map<@Pattern(regexp = NAME) String, @Size(max = 5_000) String> values) {

    /** No dot is in it, and no dollar: it is a key of a document. */
    static final String NAME = "[a-z][A-Za-z0-9]{0,39}";

    public ChannelOptions {
        values = values == null ? values : said(values);
    }

    private static Map<String, String> said(Map<String, String> values) {
        var said = new TreeMap<String, String>();
        values.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                said.put(name, value);
            }
        });
        return Collections.unmodifiableMap(said);
    }

    boolean isSaidOfOneOf(List<ChannelId> chosen) {
        return channelId == null || values == null || chosen.contains(channelId) && !values.isEmpty();
    }
}
