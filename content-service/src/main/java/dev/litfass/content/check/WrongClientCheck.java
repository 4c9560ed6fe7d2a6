package dev.litfass.content.check;

import dev.litfass.content.network.Links;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Part;
import dev.litfass.content.post.Variant;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.platform.search.Words;
import dev.litfass.platform.text.Excerpt;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether the text names another client of the agency or leads to its site, or a picture is another client's, too: the
 * signs of a post written for the wrong one.
 */
@Component
class WrongClientCheck implements Check {

    /** Shorter names are common words. */
    private static final int SHORTEST_NAME = 5;

    private static final int LONGEST_LINK = 200;
    private static final Pattern BEFORE_PLACE = Pattern.compile("^https?://(?:www\\.)?");

    /** What somebody wrote since holds that, not this. */
    @Override
    public boolean looksAgainAtSlot() {
        return false;
    }

    @Override
    public Stream<Finding> look(Subject subject) {
        var texts = texts(subject.draft()).map(Words::of).toList();
        var named = subject.around().otherClients().stream()
                .filter(client -> client.name().strip().length() >= SHORTEST_NAME)
                .filter(client -> names(texts, Words.of(client.name())))
                .map(WrongClientCheck::finding);
        return Stream.of(named, linked(subject), shown(subject)).flatMap(found -> found);
    }

    /** A picture may be bought for two clients, so this only warns. */
    private static Stream<Finding> shown(Subject subject) {
        return subject.picturesElsewhere().stream()
                .map(subject.assets()::get)
                .filter(Objects::nonNull)
                .map(asset ->
                        Finding.ofPost("wrong-client-picture", Finding.Severity.WARN, Map.of("picture", asset.name())));
    }

    private static Stream<Finding> linked(Subject subject) {
        var sites = subject.around().otherSites();
        return sites.isEmpty()
                ? Stream.of()
                : texts(subject.draft())
                        .flatMap(text -> Links.withBareDomains(text).stream())
                        .map(Links.Link::uri)
                        .distinct()
                        .filter(uri -> sites.stream().anyMatch(site -> isOn(site.server(), uri)))
                        .map(uri -> Finding.ofPost(
                                "wrong-client-link",
                                Finding.Severity.BLOCK,
                                Map.of("link", Excerpt.line(uri, LONGEST_LINK))));
    }

    /** Whether an address leads to this site or a page of it, with or without www. */
    static boolean isOn(String site, String uri) {
        var place = place(site);
        var wanted = place(uri);
        return wanted.startsWith(place)
                && (wanted.length() == place.length() || "/?#".indexOf(wanted.charAt(place.length())) >= 0);
    }

    private static String place(String address) {
        return BEFORE_PLACE.matcher(address.toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    private static Stream<String> texts(Draft draft) {
        return Stream.of(
                        Stream.of(draft.text()),
                        draft.variants().stream().map(Variant::text),
                        draft.parts().stream().map(Part::text))
                .flatMap(texts -> texts);
    }

    private static boolean names(List<Words> texts, Words name) {
        return !name.isEmpty() && texts.stream().anyMatch(text -> text.contains(name) || text.containsAsOne(name));
    }

    private static Finding finding(ClientCard client) {
        return Finding.ofPost("wrong-client", Finding.Severity.BLOCK, Map.of("client", client.name()));
    }
}
