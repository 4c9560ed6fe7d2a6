package dev.litfass.content.partner;

import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.ContentTest;
import dev.litfass.content.post.Post;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.testsupport.Callers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A partner's request is repeated: what it makes is made once. */
class IdempotencyTests extends ContentTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Caller PARTNER = Callers.partner("partner", BAKERY);

    @Autowired
    private ReactiveMongoTemplate mongo;

    private final String key = UUID.randomUUID().toString();
    private final String text = "Brot " + key;

    @BeforeEach
    void noAnswersYet() {
        mongo.remove(StoredAnswer.class).all().block(LIMIT);
    }

    @Test
    void answersTheSameAgain() {
        var first = id(create(text).expectStatus().isCreated());
        var again = create(text).expectStatus().isCreated();

        again.expectHeader().valueEquals("Idempotency-Replayed", "true");
        assertThat(id(again)).isEqualTo(first);
        assertThat(posts()).isOne();
    }

    @Test
    void refusesTheKeyForAnotherRequest() {
        create(text).expectStatus().isCreated();

        create("anderes " + key).expectStatus().isEqualTo(422);
        assertThat(posts()).isOne();
    }

    @Test
    void makesNothingTwiceWhereTheFirstAnswerWasLost() {
        var first = id(create(text).expectStatus().isCreated());
        forget();
        create(text).expectStatus().isEqualTo(409);

        clock.advance(Duration.ofSeconds(61));

        assertThat(id(create(text).expectStatus().isCreated())).isEqualTo(first);
        assertThat(posts()).isOne();
    }

    @Test
    void makesAnotherWhereAnotherRequestTakesOverTheKeyOfOneThatDied() {
        var first = id(create(text).expectStatus().isCreated());
        forget();
        clock.advance(Duration.ofSeconds(61));

        var other = id(create("anderes " + key).expectStatus().isCreated());

        assertThat(other).isNotEqualTo(first);
        assertThat(posts()).isEqualTo(2);
    }

    @Test
    void mayBeRepeatedAtOnceWhereWeCouldNot() {
        var first = id(create(text).expectStatus().isCreated());
        forget();
        var mine = Query.query(Criteria.where("_id").is(PARTNER.id() + " " + key));
        mongo.updateFirst(mine, new Update().set("failed", true), StoredAnswer.class)
                .block(LIMIT);

        assertThat(id(create(text).expectStatus().isCreated())).isEqualTo(first);
        assertThat(posts()).isOne();
    }

    /** What one key of the partner may not do says nothing of the request, which another may make. */
    @Test
    void keepsNoRefusalOfTheKeyThatCameWithIt() {
        var reader = Caller.partner("partner", "Shop", Set.of(BAKERY), Set.of("posts:read"));
        expectProblem(create(reader, text), CommonProblem.FORBIDDEN);
        // what became of it is stored once the partner knows
        var failed = Query.query(
                Criteria.where("_id").is(PARTNER.id() + " " + key).and("failed").is(true));
        mongo.exists(failed, StoredAnswer.class)
                .filter(known -> known)
                .repeatWhenEmpty(empty -> empty.delayElements(Duration.ofMillis(5)))
                .block(LIMIT);

        create(text).expectStatus().isCreated();

        expectProblem(create(reader, text), CommonProblem.FORBIDDEN);
        assertThat(posts()).isEqualTo(1);
    }

    /** As a process of the version before left it, which reserved no ids. */
    @Test
    void goesOnWithAKeyThatWasKeptBeforeIdsWereReserved() {
        create(text).expectStatus().isCreated();
        forget();
        var mine = Query.query(Criteria.where("_id").is(PARTNER.id() + " " + key));
        mongo.updateFirst(mine, new Update().unset("reserved").unset("failed"), StoredAnswer.class)
                .block(LIMIT);
        clock.advance(Duration.ofSeconds(61));

        var taken = id(create(text).expectStatus().isCreated());
        forget();
        clock.advance(Duration.ofSeconds(61));

        assertThat(id(create(text).expectStatus().isCreated())).isEqualTo(taken);
    }

    @Test
    void forgetsTheKeyAfterADay() {
        var first = id(create(text).expectStatus().isCreated());
        clock.advance(Duration.ofHours(25));

        assertThat(id(create(text).expectStatus().isCreated())).isNotEqualTo(first);
        assertThat(posts()).isEqualTo(2);
    }

    @Test
    void whatIsKeptExpires() {
        var indexes = mongo.indexOps(StoredAnswer.class)
                .getIndexInfo()
                .filter(index -> index.getExpireAfter().isPresent())
                .collectList()
                .block(LIMIT);

        assertThat(indexes)
                .singleElement()
                .satisfies(index -> assertThat(index.getExpireAfter()).contains(Duration.ofHours(25)));
    }

    /** As if the process had died between the post and the answer. */
    private void forget() {
        var answered = Query.query(
                Criteria.where("_id").is(PARTNER.id() + " " + key).and("answer").exists(true));
        // It is stored once the partner has it.
        mongo.findAndModify(answered, new Update().unset("answer"), StoredAnswer.class)
                .repeatWhenEmpty(empty -> empty.delayElements(Duration.ofMillis(5)))
                .block(LIMIT);
    }

    private WebTestClient.ResponseSpec create(String words) {
        return create(PARTNER, words);
    }

    private WebTestClient.ResponseSpec create(Caller by, String words) {
        return web.post()
                .uri("/partner/v1/posts")
                .headers(callers.as(by))
                .header("Idempotency-Key", key)
                .bodyValue(Map.of(
                        "clientId", BAKERY.value(), "text", words, "channelIds", new String[] {MASTODON.value()}))
                .exchange();
    }

    private String id(WebTestClient.ResponseSpec answer) {
        return json.readTree(answer.expectBody().returnResult().getResponseBody())
                .path("id")
                .stringValue();
    }

    private long posts() {
        var made = new Query(
                Criteria.where("clientId").is(BAKERY).and("draft.text").regex(key));
        return mongo.count(made, Post.class).blockOptional(LIMIT).orElseThrow();
    }
}
