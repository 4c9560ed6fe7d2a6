package dev.litfass.content.check;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import dev.litfass.content.media.MediaAsset;
import dev.litfass.content.network.Beginnings;
import dev.litfass.content.post.Picture;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether everybody can read and hear a post: a screen reader says each emoji by its name, each letter of a decorative
 * alphabet as "mathematical bold", and an alternative text that is a file name as it stands. Where a machine can mend it,
 * "instead" says how.
 */
@Component
class AccessibilityCheck implements Check {

    private static final int MOST_EMOJI = 4;
    private static final int KEPT_EMOJI = 3;
    private static final int KEPT_SIGNS = 3;
    private static final int CAPITAL_HASHTAG = 10;
    private static final int SMALL_HASHTAG = 16;
    private static final int REPEATED_ALT = 20;
    private static final int CAPITAL_LETTERS = 20;

    private static final Pattern HASHTAG = Pattern.compile("#([\\p{L}\\p{M}\\p{N}_]++)");

    /** Mathematical alphanumerics, fullwidth, circled and squared letters. */
    private static final Pattern DECORATIVE =
            Pattern.compile("[\\x{1D400}-\\x{1D7FF}\\x{FF21}-\\x{FF5A}\\x{24B6}-\\x{24E9}\\x{1F130}-\\x{1F149}]"
                    + "(?:[ ]?[\\x{1D400}-\\x{1D7FF}\\x{FF21}-\\x{FF5A}\\x{24B6}-\\x{24E9}\\x{1F130}-\\x{1F149}]++)*+");

    /** One sign again and again, or a drawing of lines, blocks and stars. */
    private static final Pattern RUN = Pattern.compile(
            "([^\\s\\p{N}\\x{1F000}-\\x{1FAFF}])\\1{7,}+|[\\x{2500}-\\x{259F}]{4,}+|[~*=_\\-|/\\\\★☆•·]{8,}+");

    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]++");
    private static final Pattern WORD = Pattern.compile("\\p{L}++");
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private static final Pattern FILE_NAME = Pattern.compile(
            "\\S+\\.(?:jpe?g|png|gif|webp|heic|tiff?|avif)|(?:img|dsc|dscf|pxl|bild|image|foto|photo|screenshot)[-_ ]?\\d[\\d_-]*",
            Pattern.CASE_INSENSITIVE);

    @Override
    public boolean goesByRules() {
        return true;
    }

    @Override
    public Stream<Finding> look(Subject subject) {
        var severity = subject.around().rules().accessibilityBlocks() ? Finding.Severity.BLOCK : Finding.Severity.WARN;
        var pictures =
                subject.draft().allMedia().stream().flatMap(picture -> altText(subject, picture, severity).stream());
        return Stream.concat(pictures, ShownText.of(subject).stream().flatMap(shown -> inText(shown, severity)));
    }

    private static Stream<Finding> inText(ShownText shown, Finding.Severity severity) {
        var text = shown.text();
        return Stream.of(
                        found(HASHTAG, text, tag -> isShouted(text, tag))
                                .map(tag -> of("hashtag-capitals", severity, shown, tag, null)),
                        found(HASHTAG, text, tag -> isLongAndSmall(text, tag))
                                .map(tag -> of("hashtag-small", Finding.Severity.HINT, shown, tag, null)),
                        found(DECORATIVE, text, letters -> true)
                                .map(letters -> of("decorative-letters", severity, shown, letters, plain(letters))),
                        found(RUN, text, run -> true).map(run -> of("sign-run", severity, shown, run, shorter(run))),
                        found(SENTENCE, text, AccessibilityCheck::isShoutedSentence)
                                .map(sentence -> of("capitals", severity, shown, sentence, null)),
                        emojiRuns(text).stream()
                                .map(run -> shown.found(
                                        "emoji-run",
                                        severity,
                                        run.from(),
                                        run.to(),
                                        Map.of("many", String.valueOf(run.many()), "instead", run.kept()))))
                .flatMap(findings -> findings);
    }

    private static Stream<MatchResult> found(Pattern wanted, String text, Predicate<MatchResult> counts) {
        return wanted.matcher(text).results().filter(counts).limit(3);
    }

    private static Finding of(
            String rule, Finding.Severity severity, ShownText shown, MatchResult match, @Nullable String instead) {
        return shown.found(
                rule, severity, match.start(), match.end(), instead == null ? Map.of() : Map.of("instead", instead));
    }

    private static boolean isShouted(String text, MatchResult tag) {
        var word = tag.group(1);
        return Beginnings.isBeginning(text, tag.start())
                && word.codePoints().filter(Character::isLetter).count() >= CAPITAL_HASHTAG
                && word.codePoints().noneMatch(Character::isLowerCase);
    }

    /** Whether it is one long word or several nobody can tell: it is only a hint. */
    private static boolean isLongAndSmall(String text, MatchResult tag) {
        var word = tag.group(1);
        return Beginnings.isBeginning(text, tag.start())
                && word.length() >= SMALL_HASHTAG
                && word.indexOf('_') < 0
                && word.codePoints().noneMatch(Character::isUpperCase);
    }

    private static String plain(MatchResult letters) {
        return Normalizer.normalize(letters.group(), Normalizer.Form.NFKC);
    }

    /** A drawing has no shorter form. */
    private static @Nullable String shorter(MatchResult run) {
        return run.group(1) == null ? null : run.group(1).repeat(KEPT_SIGNS);
    }

    private static boolean isShoutedSentence(MatchResult sentence) {
        var words =
                WORD.matcher(sentence.group()).results().map(MatchResult::group).toList();
        var letters = words.stream().mapToInt(String::length).sum();
        return words.size() >= MOST_EMOJI
                && letters >= CAPITAL_LETTERS
                && words.stream().allMatch(word -> word.codePoints().noneMatch(Character::isLowerCase))
                && words.stream().anyMatch(word -> word.codePoints().anyMatch(Character::isUpperCase));
    }

    private record EmojiRun(int from, int to, int many, String kept) {}

    /** Emoji one after the other, with or without spaces between them. */
    private static List<EmojiRun> emojiRuns(String text) {
        if (text.codePoints().filter(AccessibilityCheck::mayBeEmoji).count() <= MOST_EMOJI) {
            return List.of();
        }
        var runs = new ArrayList<EmojiRun>();
        var run = new ArrayList<MatchResult>();
        for (var sign : GRAPHEME.matcher(text).results().toList()) {
            if (isEmoji(sign.group())) {
                run.add(sign);
            } else if (!sign.group().isBlank()) {
                runOf(run).ifPresent(runs::add);
                run.clear();
            }
        }
        runOf(run).ifPresent(runs::add);
        return runs;
    }

    private static Optional<EmojiRun> runOf(List<MatchResult> run) {
        if (run.size() <= MOST_EMOJI) {
            return Optional.empty();
        }
        var kept = new StringBuilder();
        run.subList(0, KEPT_EMOJI).forEach(emoji -> kept.append(emoji.group()));
        return Optional.of(
                new EmojiRun(run.get(0).start(), run.get(run.size() - 1).end(), run.size(), kept.toString()));
    }

    /** Taking a text apart into what a reader sees costs more than all the rest. */
    private static boolean mayBeEmoji(int sign) {
        return sign > 0xFF && UCharacter.hasBinaryProperty(sign, UProperty.EMOJI);
    }

    private static boolean isEmoji(String sign) {
        var first = sign.codePointAt(0);
        return UCharacter.hasBinaryProperty(first, UProperty.EMOJI_PRESENTATION)
                || UCharacter.hasBinaryProperty(first, UProperty.EMOJI) && sign.indexOf('\uFE0F') > 0;
    }

    private static Optional<Finding> altText(Subject subject, Picture picture, Finding.Severity severity) {
        var alt = picture.alt() == null ? "" : picture.alt().strip();
        var asset = subject.assets().get(picture.assetId());
        if (alt.isEmpty() || asset == null || asset.isDocument()) {
            return Optional.empty();
        }
        if (FILE_NAME.matcher(alt).matches() || alt.equalsIgnoreCase(asset.name())) {
            return Optional.of(ofPicture("alt-text-file-name", severity, asset));
        }
        var repeats = alt.length() >= REPEATED_ALT
                && ShownText.of(subject).stream().anyMatch(shown -> shown.text().contains(alt));
        return repeats ? Optional.of(ofPicture("alt-text-repeats", severity, asset)) : Optional.empty();
    }

    private static Finding ofPicture(String rule, Finding.Severity severity, MediaAsset asset) {
        return Finding.ofPost(rule, severity, Map.of("picture", asset.name()));
    }
}
