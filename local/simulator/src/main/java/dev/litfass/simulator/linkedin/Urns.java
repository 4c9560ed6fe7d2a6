package dev.litfass.simulator.linkedin;

import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.signin.Family;
import dev.litfass.simulator.signin.Managed;
import dev.litfass.simulator.signin.Managed.Kind;
import dev.litfass.simulator.signin.Practice;
import dev.litfass.simulator.standin.Numbers;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of things at LinkedIn. */
class Urns {

    private static final Pattern AUTHOR = Pattern.compile("urn:li:(organization|person):([A-Za-z0-9_-]{1,64})");
    private static final Pattern POST = Pattern.compile("urn:li:(?:share|ugcPost|activity):(\\d{1,20})");
    private static final Pattern COMMENT =
            Pattern.compile("urn:li:comment:\\(urn:li:(?:share|ugcPost|activity):\\d{1,20},(\\d{1,20})\\)");
    private static final Pattern IMAGE = Pattern.compile("urn:li:image:(\\d{1,20})");

    private static final Pattern VIDEO = Pattern.compile("urn:li:video:(\\d{1,20})");

    private static final Pattern DOCUMENT = Pattern.compile("urn:li:document:(\\d{1,20})");

    private final Numbers numbers;

    Urns(Numbers numbers) {
        this.numbers = numbers;
    }

    static String of(Managed author) {
        return "urn:li:%s:%s".formatted(author.kind() == Kind.MEMBER ? "person" : "organization", author.id());
    }

    String ofPost(String id) {
        return "urn:li:share:" + numbers.of(id);
    }

    String ofComment(String post, String id) {
        return "urn:li:comment:(%s,%s)".formatted(ofPost(post), numbers.of(id));
    }

    String ofImage(String id) {
        return "urn:li:image:" + numbers.of(id);
    }

    String ofVideo(String id) {
        return "urn:li:video:" + numbers.of(id);
    }

    String ofDocument(String id) {
        return "urn:li:document:" + numbers.of(id);
    }

    static Optional<Managed> author(String urn) {
        Matcher matcher = AUTHOR.matcher(urn);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Kind kind = matcher.group(1).equals("person") ? Kind.MEMBER : Kind.ORGANIZATION;
        return Practice.account(Family.LINKEDIN, matcher.group(2)).filter(found -> found.kind() == kind);
    }

    /** What a name of a post, comment, image, video or document stands for. */
    Optional<String> thing(String urn) {
        for (Pattern pattern : new Pattern[] {POST, COMMENT, IMAGE, VIDEO, DOCUMENT}) {
            Matcher matcher = pattern.matcher(urn);
            if (matcher.matches()) {
                return Optional.ofNullable(numbers.idOf(matcher.group(1)));
            }
        }
        return Optional.empty();
    }

    /** What it must stand for: {@code p} a post, {@code c} a comment, {@code m} an image, video or document. */
    String thing(String urn, String kinds) {
        return thing(urn)
                .filter(id -> kinds.indexOf(id.charAt(0)) >= 0)
                .orElseThrow(() -> new Refusal(404, "not_found", "Could not find entity %s".formatted(urn)));
    }
}
