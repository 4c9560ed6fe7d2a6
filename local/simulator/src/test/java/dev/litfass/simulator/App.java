package dev.litfass.simulator;

import dev.litfass.simulator.Visitor.Reply;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The agency's app at one family of networks, and the browser of the person it asks. */
class App {

    static final String REDIRECT = "http://127.0.0.1:8080/sign-in/back";

    /** SHA-256 of {@link #VERIFIER} as in RFC 7636, appendix B. */
    static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private final String base;
    private final String family;
    private final Visitor browser;

    App(String base, String family) {
        this.base = base;
        this.family = family;
        this.browser = new Visitor(base, "");
    }

    Map<String, String> question(String... scopes) {
        return new LinkedHashMap<>(Map.of(
                "client_id", "practice-app",
                "redirect_uri", REDIRECT,
                "response_type", "code",
                "state", "st&te",
                "scope", String.join(" ", scopes),
                "code_challenge", CHALLENGE,
                "code_challenge_method", "S256"));
    }

    Reply ask(Map<String, String> question) {
        return browser.get("/" + family + "/dialog?" + form(question));
    }

    Reply decide(Map<String, String> question, String decision, String person, String... given) {
        var answer = new LinkedHashMap<>(question);
        answer.put("decision", decision);
        answer.put("person", person);
        List.of(given).forEach(scope -> answer.put("grant." + scope, "on"));
        return post("/" + family + "/dialog", answer);
    }

    /** A person says yes to everything. */
    String code(String person, String... scopes) {
        return query(decide(question(scopes), "allow", person, scopes)).get("code");
    }

    Reply redeem(String code) {
        return token(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", REDIRECT,
                "code_verifier", VERIFIER));
    }

    Reply refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    Reply token(Map<String, String> more) {
        var form = new LinkedHashMap<String, String>();
        form.put("client_id", "practice-app");
        form.put("client_secret", "practice-secret");
        form.putAll(more);
        return post("/" + family + "/token", form);
    }

    /** A token that a person gave. */
    String signedIn(String person, String... scopes) {
        return redeem(code(person, scopes)).text("access_token");
    }

    /** Such a token of Meta's for one that lives long. */
    String longLived(String token) {
        return token(Map.of("grant_type", "fb_exchange_token", "fb_exchange_token", token))
                .text("access_token");
    }

    Visitor as(String token) {
        return new Visitor(base, token);
    }

    Visitor asSignedIn(String person, String... scopes) {
        return as(signedIn(person, scopes));
    }

    Reply post(String path, Map<String, String> form) {
        return browser.send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(form))));
    }

    static Map<String, String> query(Reply redirect) {
        var decoder = new QueryStringDecoder(redirect.header("Location"));
        return decoder.parameters().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0)));
    }

    static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
