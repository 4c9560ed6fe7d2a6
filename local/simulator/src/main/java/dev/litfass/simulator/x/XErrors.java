package dev.litfass.simulator.x;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How X says no: problems with a type, a title and a detail
 * (https://docs.x.com/x-api/fundamentals/response-codes-and-errors, read 2026-11-30).
 */
class XErrors {

    private static final String BLANK = "about:blank";
    private static final String PROBLEMS = "https://api.twitter.com/2/problems/";

    private XErrors() {}

    static Answer answer(Refusal refusal) {
        Answer answer = Answer.json(status(refusal), body(refusal));
        for (Map.Entry<String, String> header : refusal.headers().entrySet()) {
            // X has no Retry-After: https://docs.x.com/x-api/fundamentals/rate-limits
            if (header.getKey().startsWith("x-")) {
                answer = answer.with(header.getKey(), header.getValue());
            }
        }
        return answer;
    }

    private static int status(Refusal refusal) {
        return switch (refusal.code()) {
            case "invalid_token", "token_ended", "token_revoked", "role_missing" -> 401;
            case "scope_missing", "duplicate", "text_too_long" -> 403;
            case "empty_post", "unknown_parent", "unknown_media", "too_many_media" -> 400;
            default -> refusal.status();
        };
    }

    private static Map<String, Object> body(Refusal refusal) {
        int status = status(refusal);
        String detail = String.valueOf(refusal.getMessage());
        return switch (refusal.code()) {
            case "client-not-enrolled" -> {
                Map<String, Object> body = problem("client-forbidden", "Client Forbidden", status, detail);
                body.put("reason", refusal.code());
                body.put("required_enrollment", "Appropriate Level of API Access");
                yield body;
            }
            case "CreditsDepleted" -> problem("credits", refusal.code(), status, detail);
            case "SpendCapReached" -> problem("usage-capped", refusal.code(), status, detail);
            default -> usual(refusal, status, detail);
        };
    }

    private static Map<String, Object> usual(Refusal refusal, int status, String detail) {
        return switch (status) {
            case 400 -> {
                Map<String, Object> body = problem(
                        "invalid-request",
                        "Invalid Request",
                        status,
                        "One or more parameters to your request was invalid.");
                body.put("errors", List.of(Map.of("parameters", Map.of(), "message", detail)));
                yield body;
            }
            case 401 -> blank("Unauthorized", status, "Unauthorized");
            case 403 -> blank("Forbidden", status, detail);
            case 404 -> problem("resource-not-found", "Not Found Error", status, detail);
            case 429 -> blank("Too Many Requests", status, "Too Many Requests");
            default -> blank(refusal.code(), status, detail);
        };
    }

    private static Map<String, Object> problem(String type, String title, int status, String detail) {
        Map<String, Object> body = blank(title, status, detail);
        body.put("type", PROBLEMS + type);
        return body;
    }

    private static Map<String, Object> blank(String title, int status, String detail) {
        var body = new LinkedHashMap<String, Object>();
        body.put("title", title);
        body.put("type", BLANK);
        body.put("status", status);
        body.put("detail", detail);
        return body;
    }
}
