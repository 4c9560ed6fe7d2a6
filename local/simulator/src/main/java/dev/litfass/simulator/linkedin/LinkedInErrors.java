package dev.litfass.simulator.linkedin;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How LinkedIn says no (https://learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/error-handling, read
 * 2026-11-30; DUPLICATE_POST as in https://github.com/Arisamiga/Linkedin-RSS/issues/5).
 */
class LinkedInErrors {

    private static final Map<String, Known> KNOWN = Map.ofEntries(
            Map.entry("invalid_token", new Known(401, 65_600, "INVALID_ACCESS_TOKEN")),
            Map.entry("token_revoked", new Known(401, 65_601, "REVOKED_ACCESS_TOKEN")),
            Map.entry("token_ended", new Known(401, 65_602, "EXPIRED_ACCESS_TOKEN")),
            Map.entry("scope_missing", new Known(403, 100, "ACCESS_DENIED")),
            Map.entry("role_missing", new Known(403, 100, "ACCESS_DENIED")),
            Map.entry("not_found", new Known(404, 0, "NOT_FOUND")),
            Map.entry("rate_limited", new Known(429, 101, "TOO_MANY_REQUESTS")),
            Map.entry("version_missing", new Known(400, 0, "VERSION_MISSING")),
            Map.entry("version_ended", new Known(426, 0, "NONEXISTENT_VERSION")),
            Map.entry("duplicate", new Known(422, 0, "DUPLICATE_POST")));

    private LinkedInErrors() {}

    private record Known(int status, int service, String code) {}

    static Answer answer(Refusal refusal) {
        Known known = KNOWN.getOrDefault(refusal.code(), new Known(refusal.status(), 0, refusal.code()));
        var body = new LinkedHashMap<String, Object>();
        body.put("status", known.status());
        if (known.service() != 0) {
            body.put("serviceErrorCode", known.service());
        }
        body.put("code", known.code());
        body.put("message", String.valueOf(refusal.getMessage()));
        if (refusal.code().equals("duplicate")) {
            body.put("errorDetails", Map.of("inputErrors", List.of(Map.of("code", known.code()))));
        }
        Answer answer = Answer.json(known.status(), body);
        String wait = refusal.headers().get("Retry-After");
        return wait == null ? answer : answer.with("Retry-After", wait);
    }
}
