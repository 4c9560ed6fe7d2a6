package dev.litfass.clients.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.testsupport.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortalDeviceTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0|Edge|Windows
            Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.1 Safari/605.1.15|Safari|macOS
            Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Mobile Safari/604.1|Safari|iOS
            Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36|Chrome|Android
            Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0|Firefox|Linux
            """)
    void namesBrowserAndSystem(String userAgent, String browser, String system) {
        var device = PortalDevice.of("d", userAgent, TestClock.START);

        assertThat(device.browser()).isEqualTo(browser);
        assertThat(device.system()).isEqualTo(system);
    }

    @Test
    void keepsNothingOfWhatItDoesNotKnow() {
        var device = PortalDevice.of("d", "curl/8.5 <script>", TestClock.START);

        assertThat(device.browser()).isNull();
        assertThat(device.system()).isNull();
    }
}
