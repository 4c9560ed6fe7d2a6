package dev.litfass.content.network.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.network.NetworkOptions.Asked;
import dev.litfass.content.network.NetworkOptions.Fault;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VideoOptionsTests {

    @Test
    void countsCommasAndTheQuotationMarksOfTagsWithSpaces() {
        // 45 times ten characters and a comma between them: 494
        var tags = IntStream.range(0, 45).mapToObj("Schlagwo%02d"::formatted).collect(Collectors.joining("\n"));

        assertThat(faults(Map.of("tags", tags + "\nBrote"), "", 0)).isEmpty();
        assertThat(faults(Map.of("tags", tags + "\nBrot e"), "", 0)).containsExactly(new Fault("tags", "tags-long"));
    }

    @Test
    void takesNoAngleBracketsAnywhere() {
        assertThat(faults(Map.of("title", "Brot > Kuchen"), "", 0))
                .containsExactly(new Fault("title", "angle-brackets"));
        assertThat(faults(Map.of(), "Wir <3 Brot", 0)).containsExactly(new Fault("title", "angle-brackets"));
        assertThat(faults(Map.of("tags", "<br>"), "", 0)).containsExactly(new Fault("tags", "angle-brackets"));
    }

    @Test
    void isToldWhetherItIsForKidsAndThatNothingFollows() {
        assertThat(faults(Map.of("madeForKids", "unsaid"), "", 0))
                .containsExactly(new Fault("madeForKids", "kids-unsaid"));
        assertThat(faults(Map.of("madeForKids", "no"), "", 1)).containsExactly(new Fault("title", "no-parts"));
    }

    private static List<Fault> faults(Map<String, String> values, String text, int parts) {
        return VideoOptions.OPTIONS
                .rule()
                .look(new Asked(values, text, 1, 1, parts))
                .toList();
    }
}
