package dev.litfass.monitoring.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignAddressTests {

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "vbscript:x", "https://anna@evil.example/"})
    void anAddressThatCannotBeALinkIsNotKept(String url) {
        assertThat(new Author("Anna", "@anna", url).url()).isNull();
        assertThat(new Mention.Content("Brot", url, url, null, null).url()).isNull();
        assertThat(new Mention.Content("Brot", url, url, null, null).inReplyToUrl())
                .isNull();
    }

    @Test
    void theAddressOfAPersonIsKept() {
        assertThat(new Author("Anna", "@anna", "https://mastodon.example/@anna").url())
                .isEqualTo("https://mastodon.example/@anna");
    }
}
