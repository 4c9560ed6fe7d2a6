package dev.litfass.clients.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.directory.ClientCard.Address;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sentences of mails: complete in both languages, and those to clients in both ways to speak to somebody. */
class MailTextsTests {

    private static final Pattern FORMAL = Pattern.compile("\\b(Sie|Ihr|Ihre|Ihnen|Ihren|Ihrer|Guten Tag)\\b");

    @ParameterizedTest
    @ValueSource(strings = {"approval", "mail", "notice", "staff", "viewer"})
    void areThereInBothLanguages(String feature) {
        var german = read(feature, Locale.GERMAN).keySet().stream()
                .filter(key -> !key.endsWith(".du"))
                .collect(Collectors.toSet());

        assertThat(read(feature, Locale.ENGLISH).keySet()).isEqualTo(german);
    }

    @ParameterizedTest
    @ValueSource(strings = {"approval", "viewer"})
    void speakToPeopleOfClientsInBothWays(String feature) {
        var german = read(feature, Locale.GERMAN);

        var formal = german.entrySet().stream()
                .filter(text -> FORMAL.matcher(text.getValue()).find())
                .map(text -> text.getKey() + ".du")
                .collect(Collectors.toSet());
        var familiar =
                german.keySet().stream().filter(key -> key.endsWith(".du")).collect(Collectors.toSet());

        assertThat(familiar).isEqualTo(formal);
        assertThat(familiar).allSatisfy(key -> assertThat(german.get(key)).doesNotContainPattern(FORMAL));
    }

    @Test
    void aSentenceWithoutAWayOfItsOwnIsTheSameForBoth() {
        var texts = new MailTexts("dev.litfass.clients.approval.texts");

        assertThat(Set.of(Address.DU, Address.SIE))
                .allSatisfy(address ->
                        assertThat(texts.of("de", address, "open", Map.of())).isEqualTo("Ansehen und freigeben"));
        assertThat(texts.of("en", Address.DU, "open", Map.of())).isEqualTo("Look and approve");
    }

    private static Map<String, String> read(String feature, Locale language) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var bundle = ResourceBundle.getBundle("dev.litfass.clients." + feature + ".texts", language, control);
        return bundle.keySet().stream()
                .collect(Collectors.toMap(key -> key, bundle::getString, (one, other) -> one, TreeMap::new));
    }
}
