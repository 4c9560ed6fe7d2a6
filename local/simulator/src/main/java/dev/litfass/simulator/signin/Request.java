package dev.litfass.simulator.signin;

import dev.litfass.simulator.http.Params;
import dev.litfass.simulator.http.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an app asks for (RFC 6749 4.1.1, RFC 7636 4.3). What is wrong is shown to the person and goes nowhere. */
record Request(
        Family family,
        String app,
        URI redirect,
        @Nullable String state,
        List<String> scopes,
        @Nullable String challenge) {

    private static final Pattern SCOPE = Pattern.compile("[A-Za-z0-9._:/-]{1,80}");
    private static final int MOST_SCOPES = 40;

    static Request of(Family family, Params params, Access access) {
        String app = params.required(family.appField());
        if (access.app(family, app).isEmpty()) {
            throw new Refusal(400, "invalid_client", "There is no app %s.".formatted(app));
        }
        if (!"code".equals(params.text("response_type", family.isOfMeta() ? "code" : ""))) {
            throw new Refusal(400, "unsupported_response_type", "response_type must be code.");
        }
        return new Request(
                family,
                app,
                redirect(params.required("redirect_uri")),
                params.text("state"),
                scopes(params.text("scope", "")),
                challenge(family, params));
    }

    /** Where an answer goes, and where the page's form may lead to. */
    String origin() {
        int port = redirect.getPort();
        return redirect.getScheme() + "://" + redirect.getHost() + (port < 0 ? "" : ":" + port);
    }

    /** The redirect with the answer in its query. */
    String answering(Map<String, String> answer) {
        String query = answer.entrySet().stream()
                .map(entry -> Html.encoded(entry.getKey()) + "=" + Html.encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return redirect + (redirect.getRawQuery() == null ? "?" : "&") + query;
    }

    private static URI redirect(String address) {
        try {
            URI uri = new URI(address);
            String scheme = String.valueOf(uri.getScheme());
            if (scheme.matches("https?") && uri.getHost() != null && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new Refusal(400, "invalid_request", "redirect_uri is not an address.");
        }
        throw new Refusal(400, "invalid_request", "redirect_uri is not an address of the web.");
    }

    private static List<String> scopes(String text) {
        List<String> scopes = Arrays.stream(text.split("[ ,]+"))
                .filter(scope -> !scope.isEmpty())
                .distinct()
                .toList();
        if (scopes.size() > MOST_SCOPES
                || !scopes.stream().allMatch(scope -> SCOPE.matcher(scope).matches())) {
            throw new Refusal(400, "invalid_scope", "These scopes are not known.");
        }
        return scopes;
    }

    private static @Nullable String challenge(Family family, Params params) {
        String challenge = params.text("code_challenge");
        if (challenge == null) {
            if (family == Family.X) {
                throw new Refusal(400, "invalid_request", "X asks for a code_challenge.");
            }
            return null;
        }
        if (!"S256".equals(params.text("code_challenge_method", "S256"))) {
            throw new Refusal(400, "invalid_request", "Only S256 is taken.");
        }
        return challenge;
    }
}
