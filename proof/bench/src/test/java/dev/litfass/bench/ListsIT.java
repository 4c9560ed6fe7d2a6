package dev.litfass.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListsIT {

    @Test
    void asksForEverythingAndNothingLooksThroughACollection() {
        var result = new Lists(Scale.SHORT).run();

        assertThat(result.measured().values()).hasSize(Lists.Request.values().length * 2);
        assertThat(result.measured().values())
                .allSatisfy(both -> assertThat(both.service().count()).isPositive());
        assertThat(result.scans()).isEmpty();
        assertThat(Table.of(result)).anyMatch(line -> line.startsWith("| calendar of 30 days | 8 | 400 |"));
    }
}
