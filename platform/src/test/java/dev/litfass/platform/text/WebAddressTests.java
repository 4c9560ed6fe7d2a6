package dev.litfass.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mastodon.example/@anna/1",
                "HTTP://EXAMPLE.ORG",
                "http://127.0.0.1:8090/x?y=1#z",
                "http://[::1]/",
                "https://de.wikipedia.org/wiki/Grafenau_(Württemberg)",
                "https://tagblatt.example/a b|c",
                "https://bäckerei.example/brot"
            })
    void takesWhatABrowserMayFollow(String address) {
        assertThat(WebAddress.orNull(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "javascript:alert(1)",
                "JavaScript:alert(1)//https://example.org",
                " javascript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:msgbox(1)",
                "file:///etc/passwd",
                "//example.org/x",
                "/x",
                "https:example.org",
                "https://",
                "https:///x",
                "https://?x",
                "https://anna@example.org/",
                "https://example.org\\@evil.example/",
                "https://example.org/\u0000",
                "https://example.org/\u202Egpj.exe",
                "https://example.org .evil/",
                "https://example.org/\"onclick=",
                "https://.example.org"
            })
    void takesNothingElse(String address) {
        assertThat(WebAddress.isOne(address)).isFalse();
        assertThat(WebAddress.orNull(address)).isNull();
    }

    @Test
    void takesNothingBeyondAllMeasure() {
        assertThat(WebAddress.isOne("https://example.org/" + "x".repeat(2_000))).isFalse();
        assertThat(WebAddress.isOne(null)).isFalse();
    }
}
