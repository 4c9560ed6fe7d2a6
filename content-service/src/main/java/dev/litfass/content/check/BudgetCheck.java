package dev.litfass.content.check;

import dev.litfass.content.spending.Costs;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether the client's budget of the month reaches for what the networks charge. */
@Component
class BudgetCheck implements Check {

    private static final int MICROS = 6;

    /** What is sent is charged to the budget then, or held. */
    @Override
    public boolean looksAgainAtSlot() {
        return false;
    }

    @Override
    public Stream<Finding> look(Subject subject) {
        var costs = subject.around().costs();
        if (costs.isBeyond()) {
            return Stream.of(Finding.ofPost("budget-used", Finding.Severity.BLOCK, params(costs)));
        }
        return costs.isNearly()
                ? Stream.of(Finding.ofPost("budget-used-80", Finding.Severity.WARN, params(costs)))
                : Stream.of();
    }

    private static Map<String, String> params(Costs costs) {
        var budget = costs.budgetMicros();
        return Map.of(
                "month", costs.month(),
                "spent", dollars(costs.spentMicros()),
                "cost", dollars(costs.micros()),
                "budget", dollars(budget == null ? 0 : budget));
    }

    /** With tenths of a cent: a post costs one and a half. */
    private static String dollars(long micros) {
        return BigDecimal.valueOf(micros, MICROS)
                .setScale(3, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
