package dev.litfass.content.check;

import dev.litfass.contracts.id.ChannelId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One text of a post as it is shown, once where several channels show the same.
 *
 * @param channel null where it is that of all channels without words of their own, or a part that follows
 * @param part 0 for the post itself, from 1 on what follows it
 */
record ShownText(@Nullable ChannelId channel, int part, String text) {

    /** So much of what was found is said with it. */
    private static final int LONGEST = 200;

    static List<ShownText> of(Subject subject) {
        var draft = subject.draft();
        var texts = new ArrayList<ShownText>();
        if (draft.isTextOnAChannel()) {
            texts.add(new ShownText(null, 0, draft.text()));
        }
        draft.channelIds().stream()
                .filter(draft::hasVariantFor)
                .forEach(id -> texts.add(new ShownText(id, 0, draft.textOn(id))));
        for (var i = 0; i < draft.parts().size(); i++) {
            texts.add(new ShownText(null, i + 1, draft.parts().get(i).text()));
        }
        return texts;
    }

    /** What was found from here to there; of a part it says the number, since places are those of the post itself. */
    Finding found(String rule, Finding.Severity severity, int from, int to, Map<String, String> more) {
        var params = new HashMap<>(more);
        params.put("found", text.substring(from, Math.min(to, TextEnd.before(text, from + LONGEST))));
        if (part > 0) {
            params.put("part", String.valueOf(part + 1));
        }
        var place = part > 0 ? null : new Finding.Place(from, to);
        return new Finding(rule, severity, channel, null, place, Map.copyOf(params), null);
    }

    /** Cuts no pair of surrogates in two. */
    private static final class TextEnd {

        static int before(String text, int at) {
            if (at >= text.length()) {
                return text.length();
            }
            return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
        }
    }
}
