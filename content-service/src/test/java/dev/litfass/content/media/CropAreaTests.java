package dev.litfass.content.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CropAreaTests {

    @Test
    void keepsTheLargestPartOfTheRatio() {
        assertThat(CropArea.of(1600, 900, 1, 1, null)).isEqualTo(new CropArea(350, 0, 900, 900));
        assertThat(CropArea.of(900, 1600, 4, 5, null)).isEqualTo(new CropArea(0, 238, 900, 1125));
        assertThat(CropArea.of(800, 1000, 4, 5, null)).isEqualTo(new CropArea(0, 0, 800, 1000));
    }

    @Test
    void isAsNearToTheFocusAsTheEdgesAllow() {
        assertThat(CropArea.of(1600, 900, 1, 1, new MediaAsset.Focus(0, 0.5)).x())
                .isZero();
        assertThat(CropArea.of(1600, 900, 1, 1, new MediaAsset.Focus(1, 0.5)).x())
                .isEqualTo(700);
        assertThat(CropArea.of(1600, 900, 1, 1, new MediaAsset.Focus(0.4, 0.5)).x())
                .isEqualTo(190);
    }

    @Test
    void liesWithinThePictureAndHasThatRatio() {
        for (var seed = 0; seed < 10_000; seed++) {
            var random = new Random(seed);
            var width = 1 + random.nextInt(8_000);
            var height = 1 + random.nextInt(8_000);
            var wide = 1 + random.nextInt(200);
            var high = 1 + random.nextInt(200);
            var area = CropArea.of(
                    width, height, wide, high, new MediaAsset.Focus(random.nextDouble(), random.nextDouble()));

            assertThat(area.x()).as("seed %d", seed).isNotNegative();
            assertThat(area.y()).as("seed %d", seed).isNotNegative();
            assertThat(area.x() + area.width()).as("seed %d", seed).isBetween(1, width);
            assertThat(area.y() + area.height()).as("seed %d", seed).isBetween(1, height);
            assertThat(Math.abs((double) area.width() * high - (double) area.height() * wide))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(Math.max(wide, high));
        }
    }
}
