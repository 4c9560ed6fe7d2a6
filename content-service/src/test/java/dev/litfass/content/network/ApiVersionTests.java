package dev.litfass.content.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** When people are told that a version ends. */
class ApiVersionTests {

    private static final LocalDate END = LocalDate.of(2027, 7, 1);
    private static final LocalDate READ = LocalDate.of(2026, 11, 30);

    @Test
    void itIsEndingSixtyDaysBefore() {
        var version = new ApiVersion("v1", END, null, "https://network.example", READ);

        assertThat(version.isEnding(END.minusDays(61))).isFalse();
        assertThat(version.isEnding(END.minusDays(60))).isTrue();
        assertThat(version.isEnding(END.plusDays(1))).isTrue();
    }

    @Test
    void aPromiseCountsWhereNoEndWasAnnounced() {
        var promised = new ApiVersion("202607", null, END, "https://network.example", READ);
        var announced = new ApiVersion("202607", END.plusDays(15), END, "https://network.example", READ);

        assertThat(promised.lastsUntil()).isEqualTo(END);
        assertThat(announced.lastsUntil()).isEqualTo(END.plusDays(15));
    }

    @Test
    void whatNobodyKnowsTheEndOfIsNeverEnding() {
        assertThat(ApiVersion.open("2", "https://network.example", READ).isEnding(END.plusYears(50)))
                .isFalse();
    }
}
