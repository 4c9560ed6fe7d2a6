package dev.litfass.content.network.googlebusiness;

import dev.litfass.content.network.Account;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A place that an account manages. Posts are filed below both, what the place is below the place alone.
 *
 * @param name as posts are filed: accounts/1/locations/2
 */
record Place(String name) {

    private static final Pattern NAME = Pattern.compile("accounts/[0-9]{1,30}/(locations/[0-9]{1,30})");
    private static final Pattern ACCOUNT = Pattern.compile("accounts/[0-9]{1,30}");
    private static final Pattern LOCATION = Pattern.compile("locations/[0-9]{1,30}");

    /** Null where the id is none of ours. */
    static @Nullable Place of(@Nullable String id) {
        return id != null && NAME.matcher(id).matches() ? new Place(id) : null;
    }

    /** Null where the two name no place. */
    static @Nullable Place of(String account, String location) {
        return isAccount(account) && LOCATION.matcher(location).matches() ? new Place(account + "/" + location) : null;
    }

    static boolean isAccount(String text) {
        return ACCOUNT.matcher(text).matches();
    }

    /** The second half: locations/2. */
    String location() {
        var matcher = NAME.matcher(name);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** A post's name, if it is one of this place. */
    boolean has(@Nullable String post) {
        return post != null && post.matches(Pattern.quote(name) + "/localPosts/[A-Za-z0-9_-]{1,100}");
    }

    /** What people see of it. */
    static Account account(JsonNode place) {
        var title = place.path("title").stringValue("");
        return new Account(title, title, place.at("/metadata/mapsUri").stringValue(""));
    }

    /** Its street and town, which tell it from others of the same name. */
    static @Nullable String address(JsonNode place) {
        var street = place.at("/storefrontAddress/addressLines")
                .valueStream()
                .map(line -> line.stringValue(""))
                .collect(Collectors.joining(", "));
        var town = place.at("/storefrontAddress/locality").stringValue("");
        var both = street.isEmpty() || town.isEmpty() ? street + town : street + ", " + town;
        return both.isEmpty() ? null : Objects.requireNonNull(both).substring(0, Math.min(both.length(), 200));
    }
}
