package dev.litfass.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.media.AssetId;
import dev.litfass.content.media.MediaAsset;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Part;
import dev.litfass.content.post.Picture;
import dev.litfass.content.post.Variant;
import dev.litfass.contracts.directory.PublishingRules;
import dev.litfass.contracts.id.ClientId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessibilityCheckTests {

    private static final AssetId ROLL = new AssetId("roll");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Heute 𝗻𝗲𝘂 im Laden | decorative-letters WARN 6-12 neu",
                "ＳＡＬＥ bei uns | decorative-letters WARN 0-4 SALE",
                "Ⓑⓡⓞⓣ | decorative-letters WARN 0-4 Brot",
                "Toll 🎉🎉🎉🎉🎉 heute | emoji-run WARN 5-15 🎉🎉🎉",
                "👨‍👩‍👧 🇩🇪 👍🏽 ❤️ 🥐 🥖 | emoji-run WARN 0-27 👨‍👩‍👧🇩🇪👍🏽",
                "Wow!!!!!!!!!!!! | sign-run WARN 3-15 !!!",
                "★☆★☆★☆★☆★☆ Brot | sign-run WARN 0-10 null",
                "#KAFFEEINBERLIN | hashtag-capitals WARN 0-15 null",
                "#kaffeeundkuchenberlin | hashtag-small HINT 0-22 null",
                "Hallo. JETZT GIBT ES NEUE BRÖTCHEN BEI UNS! | capitals WARN 6-42 null"
            })
    void findsWhatIsHardToReadAndHowToMendIt(String text, String expected) {
        assertThat(look(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Heute frisch: Brötchen, Brezeln & mehr! 🥐🥖🎉👍",
                "#BVG #KaffeeInBerlin #brot #GRÜNE",
                "Die AOK und die TK: DIN A4, 12345678901234",
                "Mehr: https://brot.example/aaaaaaa?x=--",
                "1. Brot\n2. Kuchen\n---\nBis bald…",
                "H₂O, 3½ Stunden, ©, ™, №5, ½ € 10.000.000.000",
                "NEU! JETZT! HIER!",
                "日本語のテキストです",
                "ООО МОСКВА",
                ""
            })
    void letsOrdinaryTextPass(String text) {
        assertThat(look(text)).isEmpty();
    }

    @Test
    void looksAtVariantsAndPartsAndSaysWhichPart() {
        var draft = new Draft(
                null,
                "Brot",
                List.of(CheckSubjects.MASTODON.id()),
                List.of(new Variant(CheckSubjects.MASTODON.id(), "ＳＡＬＥ")),
                null,
                List.of(new Part("Ⓑⓡⓞⓣ", null)));
        var findings = new AccessibilityCheck()
                .look(CheckSubjects.of(draft, CheckSubjects.MASTODON))
                .toList();

        assertThat(findings.get(0).channelId()).isEqualTo(CheckSubjects.MASTODON.id());
        assertThat(findings.get(0).place()).isEqualTo(new Finding.Place(0, 4));
        assertThat(findings.get(1).params()).containsEntry("part", "2");
        assertThat(findings.get(1).place()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMG_2034.jpg|alt-text-file-name",
                "dsc01234|alt-text-file-name",
                "Roll.PNG|alt-text-file-name",
                "Frische Brötchen auf einem Blech|alt-text-repeats",
                "Ein Blech mit zwölf Brötchen|",
                "Brot|"
            })
    void anAltTextSaysWhatIsToBeSeen(String alt, String rule) {
        var draft = new Draft(
                null,
                "Heute: Frische Brötchen auf einem Blech. Brot!",
                List.of(CheckSubjects.MASTODON.id()),
                null,
                List.of(new Picture(ROLL, alt)),
                null);
        var rules = new AccessibilityCheck()
                .look(withRoll(draft))
                .map(Finding::rule)
                .toList();

        assertThat(rules).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void blocksWhereTheClientWantsItSo() {
        var rules = new PublishingRules(null, true, null, null, null);
        var subject = CheckSubjects.of(
                new Draft(null, "ＳＡＬＥ #kaffeeundkuchenberlin", List.of(CheckSubjects.MASTODON.id()), null, null, null),
                CheckSubjects.around(rules, null),
                CheckSubjects.MASTODON);

        assertThat(new AccessibilityCheck().look(subject).map(Finding::severity))
                .containsExactly(Finding.Severity.HINT, Finding.Severity.BLOCK);
    }

    @Test
    void takesWhateverIsWritten() {
        var seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var odd = "🎉#_ⒷＳ!★ \n❤️𝗻aA'’*";
        for (var i = 0; i < 10_000; i++) {
            var text = new StringBuilder();
            for (var k = random.nextInt(60); k > 0; k--) {
                text.append(
                        random.nextBoolean()
                                ? odd.substring(random.nextInt(odd.length()))
                                : Character.toString(random.nextInt(0x110000)));
            }
            new AccessibilityCheck()
                    .look(subject(text.toString()))
                    .map(Finding::place)
                    .filter(Objects::nonNull)
                    .forEach(place -> assertThat(place.from()).isBetween(0, place.to()));
        }
    }

    private static List<String> look(String text) {
        return new AccessibilityCheck()
                .look(subject(text))
                .map(finding -> {
                    var place = Objects.requireNonNull(finding.place());
                    return finding.rule() + " " + finding.severity() + " " + place.from() + "-" + place.to() + " "
                            + finding.params().get("instead");
                })
                .toList();
    }

    private static Subject subject(String text) {
        return CheckSubjects.of(
                new Draft(null, text, List.of(CheckSubjects.MASTODON.id()), null, null, null), CheckSubjects.MASTODON);
    }

    private static Subject withRoll(Draft draft) {
        var asset = new MediaAsset(ROLL, new ClientId("bakery"), "roll.png", "image/png", 1_000, 4, 3, null, null);
        var subject = CheckSubjects.of(draft, CheckSubjects.MASTODON);
        return new Subject(
                null,
                draft,
                subject.channels(),
                subject.limits(),
                Map.of(ROLL, asset),
                subject.due(),
                subject.around(),
                Map.of(),
                Map.of(),
                Set.of());
    }
}
