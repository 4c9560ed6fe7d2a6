package dev.litfass.simulator.google;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How Google says no: an error with a code, a status and a list whose first entry names the reason
 * (https://developers.google.com/youtube/v3/docs/errors and https://cloud.google.com/apis/design/errors, read 2026-11-30).
 */
class GoogleErrors {

    private static final Map<String, String> REASONS = Map.of(
            "invalid_token", "authError",
            "token_ended", "authError",
            "token_revoked", "authError",
            "role_missing", "forbidden",
            "scope_missing", "insufficientPermissions",
            "rate_limited", "rateLimitExceeded",
            "empty_post", "invalidDescription",
            "text_too_long", "invalidDescription");

    private static final Map<Integer, String> STATUSES = Map.of(
            400, "INVALID_ARGUMENT",
            401, "UNAUTHENTICATED",
            403, "PERMISSION_DENIED",
            404, "NOT_FOUND",
            429, "RESOURCE_EXHAUSTED");

    private GoogleErrors() {}

    static Answer answer(Refusal refusal) {
        int status = refusal.status() == 422 ? 400 : refusal.status();
        String message = String.valueOf(refusal.getMessage());
        var error = new LinkedHashMap<String, Object>();
        error.put("code", status);
        error.put("message", message);
        error.put(
                "errors",
                List.of(Map.of(
                        "message",
                        message,
                        "domain",
                        "global",
                        "reason",
                        REASONS.getOrDefault(refusal.code(), refusal.code()))));
        error.put("status", STATUSES.getOrDefault(status, "UNKNOWN"));
        Answer answer = Answer.json(status, Map.of("error", error));
        String wait = refusal.headers().get("Retry-After");
        return wait == null ? answer : answer.with("Retry-After", wait);
    }
}
