package dev.litfass.simulator.graph;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How Meta's APIs say no. Codes: https://developers.facebook.com/docs/graph-api/guides/error-handling and
 * https://developers.facebook.com/documentation/instagram-platform/instagram-graph-api/reference/error-codes, read
 * 2026-11-30. A behaviour's {@code error} may be such a code, or a code and subcode: {@code 368}, {@code 9/2207042}.
 */
public class GraphErrors {

    private static final String OAUTH = "OAuthException";
    private static final Known OTHER = new Known(400, 100, 0);

    /** By the words that this program uses. */
    private static final Map<String, Known> KNOWN = Map.ofEntries(
            Map.entry("invalid_token", new Known(400, 190, 0)),
            Map.entry("token_ended", new Known(401, 190, 463)),
            Map.entry("token_revoked", new Known(401, 190, 458)),
            Map.entry("role_missing", new Known(401, 190, 492)),
            Map.entry("scope_missing", new Known(403, 200, 0)),
            Map.entry("scope_missing_instagram", new Known(403, 10, 0)),
            Map.entry("not_found", new Known(400, 100, 33)),
            Map.entry("rate_limited", new Known(403, 4, 0)),
            Map.entry("quota_used", new Known(403, 9, 2207042)),
            Map.entry("duplicate", new Known(400, 506, 1455006)),
            Map.entry("still_processing", new Known(400, 9007, 2207027)),
            Map.entry("processing_failed", new Known(400, 24, 2207032)),
            Map.entry("draft_expired", new Known(400, 24, 2207008)),
            Map.entry("picture_missing", new Known(400, 324, 2069019)),
            Map.entry("unknown_path", new Known(400, 2500, 0)));

    private GraphErrors() {}

    private record Known(int status, int code, int subcode) {}

    public static Answer answer(Refusal refusal) {
        Known known = known(refusal);
        var error = new LinkedHashMap<String, Object>();
        error.put("message", "(#%d) %s".formatted(known.code(), refusal.getMessage()));
        error.put("type", known.subcode() == 33 ? "GraphMethodException" : OAUTH);
        error.put("code", known.code());
        if (known.subcode() != 0) {
            error.put("error_subcode", known.subcode());
        }
        error.put("is_transient", known.code() <= 4);
        error.put("fbtrace_id", "Apractice");
        Answer answer = Answer.json(known.status(), Map.of("error", error));
        String wait = refusal.headers().get("Retry-After");
        return wait == null ? answer : answer.with("X-App-Usage", usage()).with("Retry-After", wait);
    }

    private static Known known(Refusal refusal) {
        Known known = KNOWN.get(refusal.code());
        if (known != null) {
            return known;
        }
        String[] codes = refusal.code().split("/", 2);
        if (codes[0].matches("\\d{1,6}")) {
            int subcode = codes.length == 2 && codes[1].matches("\\d{1,9}") ? Integer.parseInt(codes[1]) : 0;
            return new Known(refusal.status(), Integer.parseInt(codes[0]), subcode);
        }
        return new Known(refusal.status() == 413 ? 413 : OTHER.status(), OTHER.code(), OTHER.subcode());
    }

    private static String usage() {
        return "{\"call_count\":100,\"total_cputime\":25,\"total_time\":25}";
    }
}
