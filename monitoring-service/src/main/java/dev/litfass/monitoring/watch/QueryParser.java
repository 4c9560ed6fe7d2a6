package dev.litfass.monitoring.watch;

import static dev.litfass.monitoring.watch.QueryMistake.BRACKET_NOT_CLOSED;
import static dev.litfass.monitoring.watch.QueryMistake.BRACKET_NOT_OPENED;
import static dev.litfass.monitoring.watch.QueryMistake.NOT_IN_SMALL_LETTERS;
import static dev.litfass.monitoring.watch.QueryMistake.NO_WORD;
import static dev.litfass.monitoring.watch.QueryMistake.ONLY_NOT;
import static dev.litfass.monitoring.watch.QueryMistake.OPERAND_MISSING;
import static dev.litfass.monitoring.watch.QueryMistake.OPERAND_MISSING_BEFORE;
import static dev.litfass.monitoring.watch.QueryMistake.OPERATOR_UNKNOWN;
import static dev.litfass.monitoring.watch.QueryMistake.QUOTE_EMPTY;
import static dev.litfass.monitoring.watch.QueryMistake.QUOTE_NOT_CLOSED;
import static dev.litfass.monitoring.watch.QueryMistake.STAR_IN_FRONT;
import static dev.litfass.monitoring.watch.QueryMistake.STAR_TOO_SHORT;
import static dev.litfass.monitoring.watch.QueryMistake.STAR_WITHIN;
import static dev.litfass.monitoring.watch.QueryMistake.TOO_DEEP;
import static dev.litfass.monitoring.watch.QueryMistake.TOO_LONG;

import dev.litfass.platform.search.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads queries: {@code or := and (OR and)*}, {@code and := not ((AND)? not)*}, {@code not := NOT not | -not | ( or ) |
 * "phrase" | word | word*}. Also UND, ODER and NICHT are operators, and all but NOT in small letters too; phrases stand
 * between quotation marks of any kind. What would be read as something else than it says is refused, with its place.
 */
final class QueryParser {

    static final int LONGEST = 2_000;
    private static final int DEEPEST = 20;
    private static final String QUOTES = "\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02";
    private static final String MINUS = "-\u2010\u2011\u2012\u2013\u2014\u2212";
    private static final Pattern TOKEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*(?:(?<minus>[" + MINUS + "])(?=[^" + MINUS
            + "\\s\\p{Z})])|(?<phrase>[" + QUOTES + "][^" + QUOTES + "]*[" + QUOTES + "]?)|(?<word>[()]|[^\\s\\p{Z}()"
            + QUOTES + "]+))");
    private static final Pattern AND = Pattern.compile("AND|UND", Pattern.CASE_INSENSITIVE);
    private static final Pattern OR = Pattern.compile("OR|ODER", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT = Pattern.compile("NOT|NICHT");
    private static final Pattern SMALL_NOT = Pattern.compile("not|nicht", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEAR = Pattern.compile("NEAR(/\\d+)?|W/\\d+", Pattern.CASE_INSENSITIVE);

    private final List<Token> tokens = new ArrayList<>();
    private final int end;
    private int next;
    private int depth;

    QueryParser(String text) {
        this.end = text.length();
        var matcher = TOKEN.matcher(text);
        while (matcher.lookingAt()) {
            for (var kind : Kind.values()) {
                var name = kind.name().toLowerCase(Locale.ROOT);
                if (matcher.group(name) != null) {
                    tokens.add(new Token(kind, matcher.group(name), matcher.start(name)));
                }
            }
            matcher.region(matcher.end(), end);
        }
    }

    static Query parse(String text) {
        if (text.length() > LONGEST) {
            throw TOO_LONG.at(LONGEST);
        }
        return new QueryParser(text).query();
    }

    Query query() {
        var query = or();
        if (next < tokens.size()) {
            throw BRACKET_NOT_OPENED.at(tokens.get(next).at());
        }
        if (!query.needsSomething()) {
            throw ONLY_NOT.at(0);
        }
        return query;
    }

    private Query or() {
        var parts = new ArrayList<Query>();
        parts.add(and());
        while (takes(OR)) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.get(0) : new Query.Or(List.copyOf(parts));
    }

    private Query and() {
        var parts = new ArrayList<Query>();
        parts.add(not());
        while (takes(AND) || beginsOperand()) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.get(0) : new Query.And(List.copyOf(parts));
    }

    private Query not() {
        if (next < tokens.size()
                && (tokens.get(next).kind() == Kind.MINUS || tokens.get(next).is(NOT))) {
            var token = tokens.get(next++);
            deeper(token);
            var part = not();
            depth--;
            return new Query.Not(part);
        }
        return operand();
    }

    private Query operand() {
        if (next >= tokens.size()) {
            throw OPERAND_MISSING.at(end);
        }
        var token = tokens.get(next++);
        if (token.kind() == Kind.PHRASE) {
            return phrase(token);
        }
        if (token.text().equals("(")) {
            return brackets(token);
        }
        if (token.text().equals(")") || token.is(AND) || token.is(OR)) {
            throw OPERAND_MISSING_BEFORE.at(token.at());
        }
        return word(token);
    }

    private Query brackets(Token open) {
        deeper(open);
        var inside = or();
        depth--;
        if (next >= tokens.size() || !tokens.get(next).text().equals(")")) {
            throw BRACKET_NOT_CLOSED.at(open.at());
        }
        next++;
        return inside;
    }

    private void deeper(Token token) {
        if (++depth > DEEPEST) {
            throw TOO_DEEP.at(token.at());
        }
    }

    private static Query phrase(Token token) {
        var text = token.text();
        if (text.length() < 2 || QUOTES.indexOf(text.charAt(text.length() - 1)) < 0) {
            throw QUOTE_NOT_CLOSED.at(token.at());
        }
        var words = Words.of(text);
        if (words.isEmpty()) {
            throw QUOTE_EMPTY.at(token.at());
        }
        return new Query.Phrase(words);
    }

    private static Query word(Token token) {
        var text = token.text();
        if (token.is(SMALL_NOT)) {
            throw NOT_IN_SMALL_LETTERS.at(token.at());
        }
        if (token.is(NEAR) || text.indexOf('|') >= 0) {
            throw OPERATOR_UNKNOWN.at(token.at());
        }
        var star = text.indexOf('*');
        if (star >= 0) {
            return prefix(token, star);
        }
        var words = Words.of(text.startsWith("+") ? text.substring(1) : text);
        if (words.isEmpty()) {
            throw NO_WORD.at(token.at());
        }
        return new Query.Phrase(words);
    }

    private static Query prefix(Token token, int star) {
        var words = Words.of(token.text());
        if (star == 0 && !words.isEmpty()) {
            throw STAR_IN_FRONT.at(token.at());
        }
        if (!words.isEmpty() && star < token.text().length() - 1) {
            throw STAR_WITHIN.at(token.at() + star);
        }
        if (words.isEmpty() || words.count() > 1 || words.firstLength() < 2) {
            throw STAR_TOO_SHORT.at(token.at());
        }
        return new Query.Prefix(words);
    }

    private boolean takes(Pattern operator) {
        if (next < tokens.size() && tokens.get(next).is(operator)) {
            next++;
            return true;
        }
        return false;
    }

    private boolean beginsOperand() {
        return next < tokens.size()
                && !tokens.get(next).text().equals(")")
                && !tokens.get(next).is(OR);
    }

    /** What stands in a query; each is a group of the pattern. */
    private enum Kind {
        MINUS,
        PHRASE,
        WORD
    }

    private record Token(Kind kind, String text, int at) {

        boolean is(Pattern operator) {
            return kind == Kind.WORD && operator.matcher(text).matches();
        }
    }
}
