package dev.litfass.testsupport;

import dev.litfass.contracts.problem.ProblemType;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Checks that an answer is a problem of the expected type, with nothing of our inside in it. */
public final class ProblemAssert {

    private ProblemAssert() {}

    /** The body of the answer for further looks. */
    public static WebTestClient.BodyContentSpec expectProblem(WebTestClient.ResponseSpec answer, ProblemType type) {
        return answer.expectStatus()
                .isEqualTo(type.status())
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo(type.type())
                .jsonPath("$.title")
                .isEqualTo(type.title())
                .jsonPath("$.status")
                .isEqualTo(type.status())
                .jsonPath("$.instance")
                .isNotEmpty()
                .jsonPath("$.traceId")
                .isNotEmpty()
                .jsonPath("$.trace")
                .doesNotExist()
                .jsonPath("$.exception")
                .doesNotExist();
    }
}
