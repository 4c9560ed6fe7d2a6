package dev.litfass.content.upload;

import dev.litfass.contracts.problem.Problem;

/** Why files are refused, as it is kept. */
final class Refusals {

    private Refusals() {}

    static Upload.Refusal of(Problem problem) {
        var kind = problem.extensions().get("kind");
        return new Upload.Refusal(problem.type().type(), problem.detail(), kind == null ? null : kind.toString());
    }
}
