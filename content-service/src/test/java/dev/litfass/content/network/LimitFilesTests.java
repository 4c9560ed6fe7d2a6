package dev.litfass.content.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.ContentTest;
import dev.litfass.contracts.network.Network;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The limits that come with a release: dated facts with a source. */
class LimitFilesTests extends ContentTest {

    @Autowired
    private Networks networks;

    @Test
    void eachLimitSaysWhereAndWhenItWasRead() {
        var all = Arrays.stream(Network.values())
                .filter(network -> network != Network.SIMULATOR)
                .flatMap(network -> networks.profile(network).limits().limits().stream())
                .toList();

        assertThat(all).hasSizeGreaterThan(80);
        assertThat(all).allSatisfy(limit -> {
            assertThat(limit.sourceUrl()).startsWith("https://");
            assertThat(limit.verifiedOn()).isBetween(LocalDate.of(2026, 1, 1), LocalDate.of(2099, 1, 1));
            assertThat(limit.value()).isNotNegative();
        });
    }

    @Test
    void noLimitStandsTwiceFromTheSameDayOn() {
        for (var network : Network.values()) {
            var seen = new HashSet<String>();
            assertThat(networks.profile(network).limits().limits())
                    .as(network.name())
                    .allMatch(limit -> seen.add(limit.kind() + " " + limit.validFrom()));
        }
    }
}
