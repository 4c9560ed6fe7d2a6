package dev.litfass.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListsIT {

    @Test
    void asksForEverythingAndNothingLooksThroughACollection() {
        var result = new Lists(Scale.SHORT, List.of(Build.here()), EnumSet.allOf(Lists.Request.class)).run();

        assertThat(result.measured().values()).hasSize(Lists.Request.values().length * 2);
        assertThat(result.measured().values())
                .allSatisfy(both -> assertThat(both.service().count()).isPositive());
        assertThat(result.scans()).isEmpty();
        assertThat(Table.of(result)).anyMatch(line -> line.startsWith("| calendar of one day | now | 8 | 400 |"));
    }
}
