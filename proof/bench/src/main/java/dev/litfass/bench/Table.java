package dev.litfass.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Writes what was measured as a table that can stand in a paper. */
final class Table {

    private static final String HEAD = """
            | request | build | connections | posts | requests/s | p50 ms | p99 ms | CPU ms service | CPU ms database | \
            the database alone: /s | p50 ms | p99 ms | CPU ms |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|""";

    private Table() {}

    static List<String> of(Lists.Result result) {
        var lines = new ArrayList<String>(HEAD.lines().toList());
        result.measured().forEach((row, both) -> lines.add(line(row, both)));
        lines.add("");
        lines.addAll(growth(result));
        lines.add("");
        lines.addAll(comparison(result));
        lines.add("");
        lines.add(
                result.scans().isEmpty()
                        ? "No query looks through a collection."
                        : "These look through a whole collection: " + result.scans());
        return lines;
    }

    private static String line(Lists.Row row, Lists.Both both) {
        var service = both.service();
        var database = both.database();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %,d | %.0f | %.1f | %.1f | %.2f | %.2f | %.0f | %.1f | %.1f | %.2f |",
                row.request().words(),
                row.build(),
                row.connections(),
                row.size(),
                service.perSecond(),
                service.quantile(0.5),
                service.quantile(0.99),
                service.serviceMillis(),
                service.databaseMillis(),
                database.perSecond(),
                database.quantile(0.5),
                database.quantile(0.99),
                database.databaseMillis());
    }

    /** How many times more a request costs where there is most, than where there is least. */
    private static List<String> growth(Lists.Result result) {
        var sizes = result.measured().keySet().stream()
                .map(Lists.Row::size)
                .sorted()
                .distinct()
                .toList();
        int least = sizes.get(0);
        int most = sizes.get(sizes.size() - 1);
        return result.measured().entrySet().stream()
                .filter(entry -> entry.getKey().size() == most && most > least)
                .map(entry -> {
                    var row = entry.getKey();
                    var small = Objects.requireNonNull(
                            result.measured().get(new Lists.Row(row.request(), row.connections(), least, row.build())));
                    return String.format(
                            Locale.ROOT,
                            "%s (%s), %d connection(s): CPU %.2f times, p50 %.2f times; the database alone: p50 %.2f times",
                            row.request().words(),
                            row.build(),
                            row.connections(),
                            entry.getValue().service().cost() / small.service().cost(),
                            entry.getValue().service().quantile(0.5)
                                    / small.service().quantile(0.5),
                            entry.getValue().database().quantile(0.5)
                                    / small.database().quantile(0.5));
                })
                .toList();
    }

    /** How many times more requests are answered now than before, and for how much less. */
    private static List<String> comparison(Lists.Result result) {
        return result.measured().entrySet().stream()
                .filter(entry -> entry.getKey().build().equals(Build.BEFORE))
                .map(entry -> {
                    var row = entry.getKey();
                    var before = entry.getValue().service();
                    var now = Objects.requireNonNull(result.measured()
                                    .get(new Lists.Row(row.request(), row.connections(), row.size(), Build.NOW)))
                            .service();
                    return String.format(
                            Locale.ROOT,
                            "%s, %d connection(s), %,d posts: %.1f times the requests/s, %.2f times the CPU",
                            row.request().words(),
                            row.connections(),
                            row.size(),
                            now.perSecond() / before.perSecond(),
                            now.cost() / before.cost());
                })
                .toList();
    }
}
