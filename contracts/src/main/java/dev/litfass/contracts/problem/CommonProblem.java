package dev.litfass.contracts.problem;

/** The refusals that every service knows. */
public enum CommonProblem implements ProblemType {
    INVALID_REQUEST(400, "The request is not valid"),
    NOT_SIGNED_IN(401, "Not signed in"),
    FORBIDDEN(403, "Not allowed"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "This method is not offered here"),
    NOT_ACCEPTABLE(406, "This form of answer is not offered"),
    CONFLICT(409, "The state does not allow this"),
    VERSION_CONFLICT(409, "Somebody changed this in the meantime"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "This content type is not accepted"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    IDEMPOTENCY_KEY_MISSING(400, "The Idempotency-Key header is missing"),
    IDEMPOTENCY_IN_FLIGHT(409, "The same request is still being worked on"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key belongs to another request"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    UPSTREAM_UNAVAILABLE(503, "A part of Litfass does not answer"),
    UPSTREAM_SLOW(504, "A part of Litfass answers too slowly");

    private final int status;
    private final String title;

    CommonProblem(int status, String title) {
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
