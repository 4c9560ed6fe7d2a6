package dev.litfass.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalPathFilterTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/portal",
                "/portal/",
                "/api/clients/01JDW/posts",
                "/assets/index-A_b~1.js",
                "/desk/all/today",
                "/.well-known/x",
                "/a...b"
            })
    void pathsInNormalFormPass(String path) {
        assertThat(NormalPathFilter.isNormal(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api",
                "//",
                "//api/clients",
                "/api//clients",
                "/api/./clients",
                "/api/../clients",
                "/api/..",
                "/.",
                "/api/%63lients",
                "/api%2fclients",
                "/api;/clients",
                "/api/clients;a=b/x",
                "/api/cli ents",
                "/api/cli\\ents",
                "/api/\u00e4",
                "/api/\u0000",
                "/api/\uff41",
                "/api/clients/a:b",
                "/api/clients/a@b",
                "/api/a+b"
            })
    void allOtherSpellingsAreRefused(String path) {
        assertThat(NormalPathFilter.isNormal(path)).isFalse();
        assertThat(NormalPathFilter.isNormal("/" + "a".repeat(1_000))).isFalse();
    }
}
