package dev.litfass.monitoring.watch;

import static dev.litfass.monitoring.MonitoringProblem.BAD_QUERY;

import dev.litfass.kernel.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads queries: {@code or := and (OR and)*}, {@code and := not ((AND)? not)*}, {@code not := NOT not | ( or ) | "phrase" |
 * word | word*}. Operators are written in capitals (also UND, ODER, NICHT). A mistake is told with its place.
 */
final class QueryParser {

    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 20;
    private static final Pattern TOKEN = Pattern.compile("\\s*(\\(|\\)|\"[^\"]*\"?|[^\\s()\"]+)");

    private final List<Token> tokens = new ArrayList<>();
    private final int end;
    private int next;
    private int depth;

    private QueryParser(String text) {
        this.end = text.length();
        var matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new Token(matcher.group(1), matcher.start(1)));
        }
    }

    static Query parse(String text) {
        if (text.length() > LONGEST) {
            throw mistake(LONGEST, "a query has at most " + LONGEST + " characters");
        }
        var parser = new QueryParser(text);
        var query = parser.or();
        if (parser.next < parser.tokens.size()) {
            throw mistake(parser.tokens.get(parser.next).at(), "this closing bracket was never opened");
        }
        if (!query.needsSomething()) {
            throw mistake(0, "a query of only NOT would match everything");
        }
        return query;
    }

    private Query or() {
        var parts = new ArrayList<Query>();
        parts.add(and());
        while (takes("OR", "ODER")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.get(0) : new Query.Or(List.copyOf(parts));
    }

    private Query and() {
        var parts = new ArrayList<Query>();
        parts.add(not());
        while (takes("AND", "UND") || beginsOperand()) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.get(0) : new Query.And(List.copyOf(parts));
    }

    private Query not() {
        return takes("NOT", "NICHT") ? new Query.Not(not()) : operand();
    }

    private Query operand() {
        if (next >= tokens.size()) {
            throw mistake(end, "something is missing here");
        }
        var token = tokens.get(next++);
        if (token.text().equals("(")) {
            return brackets(token);
        }
        if (token.text().equals(")") || isOperator(token.text())) {
            throw mistake(token.at(), "a word or a bracket is missing before this");
        }
        return token.text().startsWith("\"") ? phrase(token) : word(token);
    }

    private Query brackets(Token open) {
        if (++depth > DEEPEST) {
            throw mistake(open.at(), "brackets are nested too deep");
        }
        var inside = or();
        depth--;
        if (next >= tokens.size() || !tokens.get(next).text().equals(")")) {
            throw mistake(open.at(), "this bracket is never closed");
        }
        next++;
        return inside;
    }

    private static Query phrase(Token token) {
        var text = token.text();
        if (text.length() < 2 || !text.endsWith("\"")) {
            throw mistake(token.at(), "this quotation mark is never closed");
        }
        var words = Words.of(text).words();
        if (words.isEmpty()) {
            throw mistake(token.at(), "there is no word between the quotation marks");
        }
        return new Query.Phrase(words);
    }

    private static Query word(Token token) {
        var text = token.text();
        var words = Words.of(text).words();
        if (words.isEmpty()) {
            throw mistake(token.at(), "this is not a word");
        }
        if (text.endsWith("*")) {
            if (words.size() > 1 || words.get(0).length() < 2) {
                throw mistake(token.at(), "put at least two letters before the *");
            }
            return new Query.Prefix(words.get(0));
        }
        return words.size() == 1 ? new Query.Word(words.get(0)) : new Query.Phrase(words);
    }

    private boolean takes(String english, String german) {
        if (next < tokens.size()) {
            var text = tokens.get(next).text();
            if (text.equals(english) || text.equals(german)) {
                next++;
                return true;
            }
        }
        return false;
    }

    private boolean beginsOperand() {
        if (next >= tokens.size()) {
            return false;
        }
        var text = tokens.get(next).text();
        return !text.equals(")") && !text.equals("OR") && !text.equals("ODER");
    }

    private static boolean isOperator(String text) {
        return List.of("AND", "UND", "OR", "ODER", "NOT", "NICHT").contains(text);
    }

    private static Problem mistake(int position, String what) {
        return BAD_QUERY.because("%s", what).with("position", position);
    }

    private record Token(String text, int at) {}
}
