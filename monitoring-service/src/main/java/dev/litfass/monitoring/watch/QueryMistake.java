package dev.litfass.monitoring.watch;

import static dev.litfass.monitoring.MonitoringProblem.BAD_QUERY;

import dev.litfass.contracts.problem.Problem;
import java.util.Locale;

/** What can be wrong with a query. The web app has its own words for each code. */
enum QueryMistake {
    TOO_LONG("a query has at most " + QueryParser.LONGEST + " characters"),
    TOO_DEEP("brackets are nested too deep"),
    BRACKET_NOT_OPENED("this closing bracket was never opened"),
    BRACKET_NOT_CLOSED("this bracket is never closed"),
    QUOTE_NOT_CLOSED("this quotation mark is never closed"),
    QUOTE_EMPTY("there is no word between the quotation marks"),
    OPERAND_MISSING("something is missing here"),
    OPERAND_MISSING_BEFORE("a word or a bracket is missing before this"),
    ONLY_NOT("a query of only NOT would match everything"),
    NOT_IN_SMALL_LETTERS("write NOT or NICHT to exclude something, or put the word into quotation marks"),
    OPERATOR_UNKNOWN("only AND, OR and NOT are known here"),
    NO_WORD("this is not a word; a name with signs stands in quotation marks"),
    STAR_IN_FRONT("a word cannot begin with *; only its end can be left open"),
    STAR_WITHIN("the * stands at the end of a word alone"),
    STAR_TOO_SHORT("put one word of at least two letters before the *");

    private final String detail;

    QueryMistake(String detail) {
        this.detail = detail;
    }

    Problem at(int position) {
        return BAD_QUERY
                .because("%s", detail)
                .with("position", position)
                .with("code", name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
