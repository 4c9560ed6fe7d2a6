package dev.litfass.gateway.identity;

import dev.litfass.contracts.problem.ProblemType;

/** The refusals of the gateway itself. */
public enum GatewayProblem implements ProblemType {
    BAD_API_KEY(401, "The API key is not valid");

    private final int status;
    private final String title;

    GatewayProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
