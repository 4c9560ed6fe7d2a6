package dev.litfass.content.check;

import dev.litfass.contracts.directory.PublishingRules;
import dev.litfass.contracts.directory.PublishingRules.Embargo;
import dev.litfass.contracts.directory.PublishingRules.Phrase;
import dev.litfass.platform.search.Words;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a post keeps to what its client wants: what may go where, what is not said, days on which nothing goes out. */
@Component
class RulesCheck implements Check {

    /** As {@link Words} takes a text apart, with a place. */
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{Cf}]++(?:['’][\\p{L}\\p{M}\\p{N}]++)*+");

    /** Behind a phrase of one word: whatever begins so. */
    private static final String BEGINS = "*";

    @Override
    public boolean goesByRules() {
        return true;
    }

    @Override
    public Stream<Finding> look(Subject subject) {
        var rules = subject.around().rules();
        if (rules.equals(PublishingRules.NONE)) {
            return Stream.of();
        }
        var texts = ShownText.of(subject).stream().map(Told::of).toList();
        return Stream.of(
                        forbidden(subject, rules),
                        rules.phrases().stream().flatMap(phrase -> said(texts, phrase)),
                        rules.embargoes().stream().flatMap(embargo -> broken(subject, texts, embargo)))
                .flatMap(findings -> findings);
    }

    /** A text, taken apart once. */
    private record Told(ShownText shown, Words words, List<MatchResult> places) {

        static Told of(ShownText shown) {
            var places = WORD.matcher(shown.text()).results().toList();
            return new Told(shown, Words.of(shown.text()), places);
        }
    }

    private static Stream<Finding> forbidden(Subject subject, PublishingRules rules) {
        var kinds = subject.kinds();
        return subject.channels().stream()
                .flatMap(channel -> rules
                        .forbids(kinds, channel.network())
                        .map(row -> Finding.ofChannel(
                                "kind-forbidden",
                                Finding.Severity.BLOCK,
                                channel.id(),
                                Map.of("channel", channel.name(), Finding.REASON, row.reason())))
                        .stream());
    }

    private static Stream<Finding> said(List<Told> texts, Phrase phrase) {
        var severity = phrase.blocks() ? Finding.Severity.BLOCK : Finding.Severity.WARN;
        var rule = phrase.blocks() ? "phrase-forbidden" : "phrase-with-care";
        var wanted = Wanted.of(phrase.words());
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("nobody waits for it any more");
        }
        return texts.stream().flatMap(told -> {
            var at = wanted.findIn(told.words());
            return at < 0 ? Stream.of() : Stream.of(found(told, place(told, wanted, at), rule, severity, phrase));
        });
    }

    private static Finding found(
            Told told, Finding.@Nullable Place place, String rule, Finding.Severity severity, Phrase phrase) {
        return place == null
                ? Finding.ofPost(rule, severity, withFound(phrase))
                : told.shown().found(rule, severity, place.from(), place.to(), params(phrase));
    }

    private static Map<String, String> params(Phrase phrase) {
        return Map.of("words", phrase.words(), Finding.REASON, phrase.reason());
    }

    private static Map<String, String> withFound(Phrase phrase) {
        return Map.of("words", phrase.words(), Finding.REASON, phrase.reason(), "found", phrase.words());
    }

    /**
     * Words that are looked for. A German compound is another word: it is found only by one that says so with a star.
     *
     * @param asBeginning whether whatever begins so is meant
     */
    private record Wanted(Words words, boolean asBeginning) {

        static Wanted of(String phrase) {
            var words = Words.of(phrase.replace(BEGINS, " "));
            return new Wanted(words, phrase.strip().endsWith(BEGINS) && words.count() == 1);
        }

        boolean isSaidIn(Words text) {
            return findIn(text) >= 0;
        }

        /** The number of the word at which it begins; -1 where it is not said. */
        int findIn(Words text) {
            if (words.isEmpty()) {
                return -1;
            }
            return asBeginning ? text.findPrefix(words) : text.find(words);
        }
    }

    /** Where both ways of taking the text apart find as many words: signs between them may be words to one of them. */
    private static Finding.@Nullable Place place(Told told, Wanted wanted, int at) {
        var places = told.places();
        if (places.size() != told.words().count()) {
            return null;
        }
        var last = at + wanted.words().count() - 1;
        return new Finding.Place(places.get(at).start(), places.get(last).end());
    }

    private static Stream<Finding> broken(Subject subject, List<Told> texts, Embargo embargo) {
        var day = subject.around().day();
        if (day == null || !embargo.holdsOn(day)) {
            return Stream.of();
        }
        var wanted = Wanted.of(embargo.words());
        var about = embargo.words().isBlank() || texts.stream().anyMatch(told -> wanted.isSaidIn(told.words()));
        return about
                ? Stream.of(Finding.ofPost(
                        "embargo",
                        Finding.Severity.BLOCK,
                        Map.of(
                                "from",
                                embargo.from().toString(),
                                "until",
                                embargo.until().toString(),
                                Finding.REASON,
                                embargo.reason())))
                : Stream.of();
    }
}
