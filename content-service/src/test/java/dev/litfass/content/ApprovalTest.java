package dev.litfass.content;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ViewerCard;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import tools.jackson.databind.JsonNode;

/** What tests of the client company's yes start from: Marta, who is asked by mail, and her link. */
abstract class ApprovalTest extends PostingTest {

    protected static final String LETTERS = "/clients-service/internal/clients/bakery/approval-letters";
    protected static final String REQUESTS = "/api/clients/bakery/approval-requests";

    private static final AtomicInteger TESTS = new AtomicInteger();

    @Autowired
    protected ReactiveMongoTemplate mongo;

    /** Each test at another minute: what was read of the client in the one before is old. */
    @BeforeEach
    void somebodyOfTheClientWhoIsAsked() {
        clock.advance(Duration.ofMinutes(TESTS.incrementAndGet()));
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/clients-service/internal/clients/bakery/viewers"))
                        .atPriority(5)
                        .willReturn(okJson(json.writeValueAsString(List.of(new ViewerCard("marta", "Marta Berger"))))));
        Stubs.server()
                .stubFor(put(urlPathEqualTo(LETTERS)).willReturn(aResponse().withStatus(204)));
    }

    /** The request that the policy makes of what waits by now. */
    protected String asked() {
        clock.advance(Duration.ofMinutes(3));
        tick("client-questions");
        tick("approval-letters");
        return body(send(LEAD, "GET", REQUESTS, null)).at("/items/0/id").stringValue();
    }

    protected static Caller marta(String request) {
        return Caller.approver("marta", "Marta Berger", BAKERY, request);
    }

    protected List<JsonNode> posts(String request) {
        return body(send(marta(request), "GET", "/approval/posts", null))
                .valueStream()
                .toList();
    }

    /** The problem with an answer to a post; empty where it is done. */
    protected String decided(String request, JsonNode post, Map<String, Object> answer) {
        var decision = new HashMap<>(answer);
        decision.put("postId", post.path("id").stringValue());
        decision.put("contentHash", post.path("contentHash").stringValue());
        if (post.path("at").isString()) {
            decision.put("at", post.path("at").stringValue());
        }
        var problem = body(send(marta(request), "POST", "/approval/decisions", Map.of("decisions", List.of(decision))))
                .at("/results/0/problem");
        return problem.isString() ? problem.stringValue() : "";
    }
}
