package dev.litfass.monitoring.source.rss;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the items of one document are recognised by. A publisher's id alone is not trusted: some give all their items the
 * same one, or each a new one every time. So an item has several keys, and one that is known is enough. A key that stands
 * more than once in a document tells nothing.
 */
final class ItemKeys {

    private static final Pattern NO_ID = Pattern.compile("(?:n/?a|none|null|undefined|0|-)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME = Pattern.compile("^https?://(?:www\\.)?", Pattern.CASE_INSENSITIVE);

    /** Parameters that say who came or from where, not what is shown. */
    private static final Pattern TRACKING = Pattern.compile(
            "(?:utm_\\w+|at_\\w+|wt_\\w+|mc_\\w+|fbclid|gclid|sid|session\\w*|phpsessid|jsessionid|ref|referrer|source|cid|xtor)",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_ID = 500;

    private final Map<String, Integer> times = new HashMap<>();
    private final String client;
    private final String place;

    /**
     * @param client the keys of two clients never meet
     * @param place the feed; ids that are no addresses are known in it alone
     */
    ItemKeys(String client, String place, List<Feed.Item> items) {
        this.client = client;
        this.place = place;
        items.forEach(item -> Stream.concat(Stream.of("id " + item.id()), keys(item).stream())
                .distinct()
                .forEach(key -> times.merge(key, 1, Integer::sum)));
    }

    /** What the item is called with us; empty where it says nothing at all. */
    String id(Feed.Item item) {
        var id = isOwn(item) ? item.id() : item.link() != null ? item.link() : "";
        if (id.isEmpty()) {
            var said = (item.title() + "\n" + item.text()).strip();
            return said.isEmpty() ? "" : digest(said + item.at());
        }
        return id.length() > LONGEST_ID ? digest(id) : id;
    }

    List<String> of(Feed.Item item) {
        return keys(item).stream()
                .filter(key -> times.getOrDefault(key, 0) == 1)
                .map(key -> digest(client + " " + key))
                .toList();
    }

    private boolean isOwn(Feed.Item item) {
        return !NO_ID.matcher(item.id()).matches() && times.getOrDefault("id " + item.id(), 0) == 1;
    }

    private List<String> keys(Feed.Item item) {
        var keys = new ArrayList<String>();
        if (!NO_ID.matcher(item.id()).matches()) {
            keys.add(Feed.isWeb(item.id()) ? "id " + address(item.id()) : "id " + place + " " + item.id());
        }
        var words = (item.title().isEmpty() ? item.text() : item.title()).toLowerCase(Locale.ROOT);
        if (item.link() != null && !words.isEmpty()) {
            keys.add("link " + address(item.link()) + " " + words);
        }
        if (item.at() != null && !words.isEmpty()) {
            keys.add("said " + place + " " + item.at() + " " + words);
        }
        return keys;
    }

    /** Without what differs between ways to the same page. */
    private static String address(String link) {
        var query = link.indexOf('?');
        var page = SCHEME.matcher(query < 0 ? link : link.substring(0, query)).replaceFirst("");
        return query < 0
                ? page
                : page + "?"
                        + String.join(
                                "&",
                                Stream.of(link.substring(query + 1).split("&"))
                                        .filter(parameter -> !TRACKING.matcher(name(parameter))
                                                .matches())
                                        .sorted()
                                        .toList());
    }

    private static String name(String parameter) {
        var end = parameter.indexOf('=');
        return end < 0 ? parameter : parameter.substring(0, end);
    }

    private static String digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(UTF_8)).toString();
    }
}
