package dev.litfass.simulator.tiktok;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Refusal;
import java.util.Map;

/**
 * How TikTok says no, and yes: with a code beside the data
 * (https://developers.tiktok.com/doc/tiktok-api-v2-error-handling, read 2026-11-30).
 */
class TikTokErrors {

    private TikTokErrors() {}

    static Answer ok(Map<String, ?> data) {
        return Answer.json(200, Map.of("data", data, "error", error("ok", "")));
    }

    static Answer answer(Refusal refusal) {
        String code = code(refusal);
        int status = switch (code) {
            case "access_token_invalid", "scope_not_authorized" -> 401;
            case "invalid_params" -> 400;
            default -> refusal.status();
        };
        return Answer.json(
                status, Map.of("data", Map.of(), "error", error(code, String.valueOf(refusal.getMessage()))));
    }

    private static String code(Refusal refusal) {
        return switch (refusal.code()) {
            case "invalid_token", "token_ended", "token_revoked", "role_missing" -> "access_token_invalid";
            case "scope_missing" -> "scope_not_authorized";
            case "rate_limited" -> "rate_limit_exceeded";
            case "invalid_request", "empty_post", "text_too_long", "too_many_media", "unknown_media" ->
                "invalid_params";
            default -> refusal.code();
        };
    }

    private static Map<String, String> error(String code, String message) {
        return Map.of("code", code, "message", message, "log_id", "20261130000000PRACTICE");
    }
}
