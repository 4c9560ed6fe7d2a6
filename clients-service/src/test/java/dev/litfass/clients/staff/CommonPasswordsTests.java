package dev.litfass.clients.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTests {

    private static final List<String> OWN =
            List.of("Mina Müller-Hoffmann", "mina.mueller@agentur-nord.example", "Litfass");

    private final CommonPasswords common = new CommonPasswords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "aaaaaaaaaaaaaaaa",
                "abcabcabcabc",
                "passwordpassword",
                "qwertzuiop123",
                "Qwertz123456!",
                "1qaz2wsx3edc",
                "asdfghjklasdf",
                "Passwort1234!",
                "P@ssw0rt!2026",
                "P A S S W O R T 1 2 3",
                "Sonnenschein-2026",
                "Sommer2026!!!!",
                "$ommer2026!!!",
                "Frühling-2026!",
                "Fruehling2026!",
                "Administrator1",
                "hallopasswort1",
                "iloveyou123456",
                "1q2w3e4r5t6z",
                "Ｐａｓｓｗｏｒｔ１２３４",
                "Willkommen#2025"
            })
    void isWhatEverybodyTriesFirst(String password) {
        assertThat(common.include(password, List.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MinaMueller1990!",
                "mina-hoffmann-1",
                "Müller12345678",
                "Hoffmann#Litfass",
                "litfass-litfass-7",
                "M1na-L1tfass-2026",
                "AgenturNord2026",
                "Litfass-Berlin-26!",
                "mina-hoffmann-1!!!"
            })
    void isMadeOfThePersonsOwnWords(String password) {
        assertThat(common.include(password, OWN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mohnschnecke und Kaffee",
                "drei-brezeln-am-kanal",
                "Ein ganz neues Wort",
                "839128471938",
                "ab839128471938",
                "xK7#qpLm2vRt",
                "Grüße aus Köln",
                "Mina kauft morgens sieben Brezeln",
                "größter anzunehmender Zufall"
            })
    void isNot(String password) {
        assertThat(common.include(password, OWN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8f3a91c2@litfass.example1", "8F3A91C2@Litfass.example", "!8f3a91c2 8f3a91c2!"})
    void isMadeOfAnAddressWithFiguresInIt(String password) {
        assertThat(common.include(password, List.of("8f3a91c2@litfass.example")))
                .isTrue();
    }

    @Test
    void theLongestPasswordIsJudgedToo() {
        assertThat(common.include("a1".repeat(100), OWN)).isTrue();
        assertThat(common.include("\uD83E\uDD50x".repeat(60) + "zufall", OWN)).isFalse();
    }
}
