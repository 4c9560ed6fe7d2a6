package dev.litfass.content.check;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import dev.litfass.content.network.TextCount;
import dev.litfass.content.post.Disclosure;
import dev.litfass.content.post.Draft;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether advertising says in its first words that it is some, as §§ 22 and 74 MStV and § 5a UWG want it and the German media
 * authorities read them, and whether pictures that a machine made so that they look real are said to be.
 */
@Component
class DisclosureCheck implements Check {

    /** So many characters are seen everywhere before somebody asks for more. */
    private static final int SEEN_FIRST = 20;

    private static final Finding.Source AUTHORITIES =
            new Finding.Source("https://www.lmsaar.de/service/werbekennzeichnung/", LocalDate.of(2026, 11, 30));

    private static final Finding.Source AI_ACT =
            new Finding.Source("https://eur-lex.europa.eu/eli/reg/2024/1689/oj", LocalDate.of(2026, 11, 30));

    private static final String GERMAN = "(?:werbung|anzeige)";
    private static final String ENGLISH = "(?:advertisement|advertising)";

    /** The first word, not as a hashtag. */
    private static final Pattern MARK =
            words("^[^\\p{L}\\p{N}#@]{0,20}(?:(?:bezahlte|unbezahlte|gesponserte) )?" + GERMAN);

    private static final Pattern ENGLISH_MARK = words("^[^\\p{L}\\p{N}#@]{0,20}(?:paid )?" + ENGLISH);

    /** It stands somewhere, and not as one that says that there is none. */
    private static final Pattern SOMEWHERE =
            words("(?<!\\bkeine |\\bohne |\\bno )(?<![\\p{L}\\p{N}#@_])(?:" + GERMAN + "|" + ENGLISH + ")");

    /** What many write instead, and what the authorities do not take for a mark. */
    private static final Pattern WEAK = words("#(?:ad|ads|anzeige|werbung|sponsored|gifted|pr|kooperation|collab)"
            + "|\\b(?:sponsored|powered) by|\\bkooperation|\\bin zusammenarbeit mit|\\bcollaboration with");

    /** What nobody writes of their own matters. */
    private static final Pattern TELLING =
            words("#(?:ad|ads|sponsored|gifted)|\\bsponsored by|\\bbezahlte (?:partnerschaft|kooperation)"
                    + "|\\brabattcode|\\baffiliate");

    private static final Pattern AI_MARK = words("\\b(?:ki|ai)[- ]?(?:generiert\\w{0,2}|erzeugt\\w{0,2}|generated)"
            + "|\\b(?:mit|durch|von|by|with|using) (?:ki|ai|künstlicher intelligenz|artificial intelligence)");

    private static Pattern words(String regex) {
        return Pattern.compile("(?:" + regex + ")(?![\\p{L}\\p{N}_])", CASE_INSENSITIVE | UNICODE_CASE);
    }

    @Override
    public Stream<Finding> look(Subject subject) {
        var options = subject.draft().options();
        var disclosure = options == null ? null : options.disclosure();
        return beginnings(subject).flatMap(begins -> findings(begins, disclosure, subject.draft()));
    }

    private static Stream<Finding> findings(Beginning begins, @Nullable Disclosure disclosure, Draft draft) {
        var isAdvertising = disclosure != null && disclosure.isAdvertising();
        var ofMark = isAdvertising ? unmarked(begins, draft) : telling(begins);
        return Stream.concat(ofMark.stream(), ofAi(begins, disclosure, draft));
    }

    private static Optional<Finding> telling(Beginning begins) {
        return found(TELLING, begins.text())
                .map(word -> finding("advertising-undisclosed", Finding.Severity.HINT, begins, Map.of("word", word)));
    }

    private static Optional<Finding> unmarked(Beginning begins, Draft draft) {
        var text = begins.text();
        var mark = ("en".equals(draft.language()) ? ENGLISH_MARK : MARK).matcher(text);
        if (mark.find() && mark.end() <= TextCount.offsetAfter(text, SEEN_FIRST)) {
            return Optional.empty();
        }
        if (found(SOMEWHERE, text).isPresent()) {
            return Optional.of(finding("advertising-mark-late", Finding.Severity.BLOCK, begins, Map.of()));
        }
        return Optional.of(found(WEAK, text)
                .map(word -> finding("advertising-mark-weak", Finding.Severity.BLOCK, begins, Map.of("word", word)))
                .orElseGet(() -> finding("advertising-mark-missing", Finding.Severity.BLOCK, begins, Map.of())));
    }

    private static Stream<Finding> ofAi(Beginning begins, @Nullable Disclosure disclosure, Draft draft) {
        var looksReal = disclosure != null && disclosure.ai() == Disclosure.AiUse.REALISTIC;
        return !looksReal
                        || found(AI_MARK, draft.contentWarning() + "\n" + begins.text())
                                .isPresent()
                ? Stream.of()
                : Stream.of(new Finding(
                        "ai-mark-missing", Finding.Severity.BLOCK, begins.channel(), null, null, Map.of(), AI_ACT));
    }

    private static Finding finding(
            String rule, Finding.Severity severity, Beginning begins, Map<String, String> params) {
        return new Finding(rule, severity, begins.channel(), null, null, params, AUTHORITIES);
    }

    private static Optional<String> found(Pattern wanted, String text) {
        var matcher = wanted.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** What readers see first: once where channels show the same. */
    private static Stream<Beginning> beginnings(Subject subject) {
        return subject.channels().stream()
                .map(channel -> beginning(subject, channel))
                .distinct();
    }

    /** Where a warning folds the text, the warning is what one sees. */
    private static Beginning beginning(Subject subject, ChannelCard channel) {
        var draft = subject.draft();
        var warning = subject.limitsOf(channel).letsChooseHowItIsShown() ? draft.contentWarning() : "";
        var text = warning.isEmpty() ? draft.textOn(channel.id()) : warning;
        var own = draft.hasVariantFor(channel.id()) && warning.isEmpty();
        return new Beginning(own ? channel.id() : null, plain(text));
    }

    /** As one reads it: without what is not seen, in one spelling. */
    private static String plain(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return normal.replaceAll("\\p{Cf}", "").replaceAll("\\s+", " ").strip();
    }

    /** @param channel null where it is that of all channels without words of their own */
    private record Beginning(@Nullable ChannelId channel, String text) {}
}
