package dev.litfass.content.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.contracts.problem.Problem;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

class PdfFileTests {

    @Test
    void countsPagesByTheTableAtTheEnd() {
        assertThat(pages(Documents.pdf(12))).isEqualTo(12);
        assertThat(pages(Documents.changedPdf(12, 13))).isEqualTo(13);
        assertThat(pages(Documents.compressedPdf(301, false))).isEqualTo(301);
        assertThat(pages(Documents.compressedPdf(7, true))).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Root 1 0 R", "/Count ", "/Pages 2 0 R", "1 0 obj", "xref\n0 3", "trailer"})
    void doesNotCountWhereTheWayToThePagesIsBroken(String part) {
        var broken = new String(Documents.pdf(12), ISO_8859_1).replace(part, "-".repeat(part.length()));

        assertThat(pages(broken.getBytes(ISO_8859_1))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Prev 9999999", "/Prev 0", "/XRefStm 5"})
    void doesNotFollowATableIntoNowhere(String trailer) {
        assertThat(pages(Documents.pdf(12, trailer))).isIn(0, 12);
    }

    /** Each table names itself as the one before it. */
    @Test
    void doesNotFollowTablesInACircle() {
        var file = new String(Documents.pdf(12), ISO_8859_1);

        assertThat(pages(Documents.pdf(12, "/Prev " + file.indexOf("xref\n")))).isZero();
    }

    @Test
    void doesNotBelieveANumberThatNobodyPrints() {
        assertThat(pages(Documents.pdf(2_000_000_000))).isZero();
    }

    @Test
    void refusesOneBehindAPasswordAndOneWithoutItsEnd() {
        var whole = Documents.pdf(12);

        assertThatThrownBy(() -> pages(Documents.pdf(12, "/Encrypt 9 0 R")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.extensions()).containsEntry("kind", "ENCRYPTED"));
        assertThatThrownBy(() -> pages(Arrays.copyOf(whole, whole.length - 25)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.extensions()).containsEntry("kind", "DAMAGED"));
    }

    /** Whatever stands in a file, there is an answer or a refusal, and soon. */
    @Test
    void survivesAnyFile() {
        var seed = 20_261_130L;
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++) {
            var file = round % 2 == 0 ? Documents.pdf(12) : Documents.compressedPdf(12, round % 4 == 1);
            for (var i = 0; i < 1 + random.nextInt(6); i++) {
                file[9 + random.nextInt(file.length - 9)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(pages(file)).as("seed %d, round %d", seed, round).isNotNegative();
            } catch (Problem refused) {
                assertThat(refused.extensions())
                        .as("seed %d, round %d", seed, round)
                        .containsKey("kind");
            }
        }
    }

    private static int pages(byte[] file) {
        return new PdfFile(
                        file.length,
                        (from, length) -> Mono.fromCallable(
                                () -> Arrays.copyOfRange(file, (int) from, (int) Math.min(file.length, from + length))))
                .pages()
                .blockOptional(Duration.ofSeconds(10))
                .orElse(-1);
    }
}
