package dev.litfass.simulator.signin;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the token endpoints say no: RFC 6749 5.2, or Meta's error object
 * (https://developers.facebook.com/docs/graph-api/guides/error-handling, read 2026-11-30).
 */
class OAuthErrors {

    private static final int PARAMETER = 100;
    private static final int TOKEN = 190;
    private static final int APP = 101;
    private static final int CALLS = 4;

    private OAuthErrors() {}

    static Answer answer(Family family, Refusal refusal) {
        Map<String, Object> body = family.isOfMeta() ? meta(refusal) : rfc(refusal);
        int status = family.isOfMeta() && refusal.status() < 429 ? 400 : refusal.status();
        Answer answer = Answer.json(status, body).with("Cache-Control", "no-store");
        for (Map.Entry<String, String> header : refusal.headers().entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }

    private static Map<String, Object> rfc(Refusal refusal) {
        boolean token = refusal.code().startsWith("token_") || refusal.code().equals("invalid_token");
        var body = new LinkedHashMap<String, Object>();
        body.put("error", token ? "invalid_grant" : refusal.code());
        body.put("error_description", String.valueOf(refusal.getMessage()));
        return body;
    }

    private static Map<String, Object> meta(Refusal refusal) {
        var error = new LinkedHashMap<String, Object>();
        error.put("message", String.valueOf(refusal.getMessage()));
        error.put("type", "OAuthException");
        error.put("code", code(refusal.code()));
        error.put("fbtrace_id", "Apractice");
        return Map.of("error", error);
    }

    private static int code(String code) {
        return switch (code) {
            case "invalid_client" -> APP;
            case "invalid_token", "token_ended", "token_revoked" -> TOKEN;
            case "rate_limited" -> CALLS;
            default -> PARAMETER;
        };
    }
}
