package dev.litfass.clients.staff;

import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.clients.ClientsProblem;
import dev.litfass.clients.ClientsTest;
import dev.litfass.clients.ServiceClient;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.session.SourceNetwork;
import dev.litfass.testsupport.Callers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Signing in while strangers guess: who is slowed down, who is not, and what the service still does meanwhile. */
class SignInTests extends ClientsTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String PASSWORD = ServiceClient.PASSWORD;
    private static final AtomicInteger SOURCES = new AtomicInteger();

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Autowired
    private StaffMembers staff;

    @Autowired
    private Passwords passwords;

    private final String home = source();

    @Test
    void manyStrangersAtOnceAreSlowedDownAndNobodyElseIsHarmed() {
        var email = person();
        var session = service.body(signIn(email, PASSWORD, home, null))
                .path("sessionId")
                .stringValue();

        var answers = together(60, number -> status(signIn(fresh() + "@nobody.example", "x", source(), null)));

        assertThat(answers).allMatch(status -> status == 401 || status == 429).contains(401);
        service.body(service.send(
                Callers.service(Service.GATEWAY),
                "POST",
                "/internal/staff-sessions/reading",
                Map.of("secret", session)));
        service.body(signIn(email, PASSWORD, home, null));
    }

    @Test
    void guessesAtTheSameMomentAreNotAllLookedAt() {
        var email = person();

        var answers = together(50, number -> status(signIn(email, "geraten " + number, home, null)));

        assertThat(answers).filteredOn(status -> status == 401).hasSizeLessThanOrEqualTo(5);
        assertThat(answers).allMatch(status -> status == 401 || status == 429);
        var refused = signIn(email, PASSWORD, home, null);
        refused.expectHeader().exists("Retry-After");
        expectProblem(refused, ClientsProblem.TOO_MANY_ATTEMPTS);
    }

    @Test
    void guessesFromElsewhereDoNotKeepTheRightPersonOut() {
        var email = person();
        var elsewhere = source();
        for (int i = 0; i < 5; i++) {
            expectProblem(signIn(email, "falsch", elsewhere, null), ClientsProblem.INVALID_CREDENTIALS);
        }
        expectProblem(signIn(email, "falsch", elsewhere, null), ClientsProblem.TOO_MANY_ATTEMPTS);

        service.body(signIn(email, PASSWORD, home, null));
    }

    @Test
    void anAddressThatIsGuessedFromEverywhereIsOpenToAKnownBrowserAndToAnAdministratorsWord() {
        var email = person();
        var signedIn = service.body(signIn(email, PASSWORD, home, null));
        var device = signedIn.at("/device/name").stringValue();
        for (int machine = 0; machine < 25; machine++) {
            var elsewhere = source();
            together(4, number -> status(signIn(email, "falsch", elsewhere, null)));
        }

        expectProblem(signIn(email, PASSWORD, home, null), ClientsProblem.TOO_MANY_ATTEMPTS);
        service.body(signIn(email, PASSWORD, home, device));
        service.send(ADMIN, "POST", "/api/staff/" + signedIn.at("/person/id").stringValue() + "/unlock", null)
                .expectStatus()
                .isNoContent();

        service.body(signIn(email, PASSWORD, home, null));
        assertThat(stored("audit")).contains("sign-in-unlocked");
    }

    @Test
    void aKnownBrowserIsItsOwnersAloneAndMayNotGuessForEverEither() {
        var email = person();
        var device = service.body(signIn(email, PASSWORD, home, null))
                .at("/device/name")
                .stringValue();
        var another = person();
        var elsewhere = source();
        for (int i = 0; i < 5; i++) {
            expectProblem(signIn(another, "falsch", elsewhere, device), ClientsProblem.INVALID_CREDENTIALS);
        }
        expectProblem(signIn(another, PASSWORD, elsewhere, device), ClientsProblem.TOO_MANY_ATTEMPTS);

        for (int i = 0; i < 5; i++) {
            expectProblem(signIn(email, "falsch", home, device), ClientsProblem.INVALID_CREDENTIALS);
        }
        expectProblem(signIn(email, PASSWORD, home, device), ClientsProblem.TOO_MANY_ATTEMPTS);
        assertThat(stored("knownDevices")).doesNotContain(device);
    }

    @Test
    void onePasswordTriedOnEverybodyIsSlowedDownByItsSource() {
        var email = person();
        for (int i = 0; i < 30; i++) {
            expectProblem(
                    signIn(fresh() + "@nobody.example", "Sommer2026!", "2001:db8:7:" + "1::" + (i + 1), null),
                    ClientsProblem.INVALID_CREDENTIALS);
        }

        expectProblem(
                signIn(fresh() + "@nobody.example", "Sommer2026!", "2001:db8:7:1:ffff::1", null),
                ClientsProblem.TOO_MANY_ATTEMPTS);
        expectProblem(signIn(email, PASSWORD, "2001:db8:7:1::abcd", null), ClientsProblem.TOO_MANY_ATTEMPTS);
        service.body(signIn(email, PASSWORD, "2001:db8:7:2::1", null));
    }

    @Test
    void aWholeOfficeBehindOneAddressSignsInEveryMorning() {
        var email = person();
        for (int i = 0; i < 35; i++) {
            service.body(signIn(email, PASSWORD, home, null));
        }
    }

    @Test
    void wrongPasswordsAreForgottenAfterADay() {
        var email = person();
        for (int i = 0; i < 5; i++) {
            signIn(email, "falsch", home, null);
        }
        clock.advance(Duration.ofHours(25));

        for (int i = 0; i < 4; i++) {
            expectProblem(signIn(email, "falsch", home, null), ClientsProblem.INVALID_CREDENTIALS);
        }
        service.body(signIn(email, PASSWORD, home, null));
    }

    @Test
    void aHashWithOldParametersIsMadeAnewAtTheNextSignIn() {
        var email = person();
        var old = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);
        var collection = mongo.getCollection("staff").block(LIMIT);
        Mono.from(collection.updateOne(
                        new Document("email", email), new Document("$set", new Document("passwordHash", old))))
                .block(LIMIT);

        service.body(signIn(email, PASSWORD, home, null));

        var hash = Mono.from(collection.find(new Document("email", email)).first())
                .block(LIMIT)
                .getString("passwordHash");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        service.body(signIn(email, PASSWORD, home, null));
    }

    @Test
    void whatIsHashedAtOnceFitsIntoASmallHeap() {
        var atOnce = Passwords.STRANGERS_AT_ONCE + Passwords.KNOWN_AT_ONCE;

        assertThat(atOnce * Passwords.MEMORY_KIB / 1024).isLessThanOrEqualTo(60);
    }

    @Test
    void theFirstAdministratorMaySignInWhenTheTaskIsDoneAndHasNoPasswordThatIsGuessed() {
        mongo.remove(new Query(), "staff").block(LIMIT);
        var email = fresh() + "@litfass.example";

        assertThatThrownBy(() -> firstAdmin(email, "Passwort1234!"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.is(ClientsProblem.PASSWORD_TOO_COMMON))
                                .isTrue());
        firstAdmin(email, PASSWORD);
        firstAdmin(fresh() + "@litfass.example", PASSWORD);

        service.body(signIn(email, PASSWORD, home, null));
        assertThat(mongo.count(new Query(), "staff").block(LIMIT)).isEqualTo(1);
    }

    private void firstAdmin(String email, String password) {
        new FirstAdmin(staff, passwords, new FirstAdminSettings(email, password, "Ada"), clock)
                .firstAdminTask()
                .work()
                .get()
                .block(LIMIT);
    }

    @Test
    void aPasswordIsTheSameHoweverItsLettersArePutTogether() {
        var email = person("Grüße aus Köln");

        service.body(signIn(email, "Gru\u0308ße aus Ko\u0308ln", home, null));
    }

    @Test
    void whatIsCountedExpires() {
        for (var collection : List.of("signInAttempts", "knownDevices", "staffSessions")) {
            assertThat(mongo.indexOps(collection).getIndexInfo().collectList().block(LIMIT))
                    .as(collection)
                    .anyMatch(index -> index.getExpireAfter().isPresent());
        }
    }

    @Test
    void aSourceThatIsNoAddressIsRefusedWithoutAskingAnybodyForIt() {
        expectProblem(signIn("a@b.example", "x", "localhost", null), CommonProblem.INVALID_REQUEST);
        assertThat(SourceNetwork.of("::ffff:192.0.2.1")).isEqualTo(SourceNetwork.of("192.0.2.1"));
        assertThat(SourceNetwork.of("fe80::1%eth0")).isEqualTo(SourceNetwork.of("fe80::2"));
        assertThat(SourceNetwork.of("2001:db8:0:1::1")).isNotEqualTo(SourceNetwork.of("2001:db8:0:2::1"));
    }

    private List<Integer> together(int count, java.util.function.IntFunction<Integer> ask) {
        var threads = Executors.newFixedThreadPool(count);
        try {
            var asked = IntStream.range(0, count)
                    .<Callable<Integer>>mapToObj(number -> () -> ask.apply(number))
                    .toList();
            return Flux.fromIterable(threads.invokeAll(asked))
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .collectList()
                    .block(LIMIT);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }

    private static String source() {
        var number = SOURCES.incrementAndGet();
        return "203." + number / 65536 + "." + number / 256 % 256 + "." + number % 256;
    }

    private static int status(WebTestClient.ResponseSpec answer) {
        return answer.returnResult(Void.class).getStatus().value();
    }

    private WebTestClient.ResponseSpec signIn(String email, String password, String source, @Nullable String device) {
        var body = new HashMap<String, Object>(Map.of("email", email, "password", password, "source", source));
        if (device != null) {
            body.put("device", device);
        }
        return service.send(Callers.service(Service.GATEWAY), "POST", "/internal/staff-sessions", body);
    }

    private String person() {
        return person(PASSWORD);
    }

    private String person(String password) {
        var email = fresh() + "@litfass.example";
        var form = new HashMap<String, Object>(
                Map.of("name", "Mina", "email", email, "role", "EDITOR", "allClients", false, "clientIds", List.of()));
        form.putAll(Map.of("password", password, "language", "de", "zone", "Europe/Berlin"));
        service.body(service.send(ADMIN, "POST", "/api/staff", form));
        return email;
    }

    private String stored(String collection) {
        return String.join(
                "\n",
                mongo.findAll(Document.class, collection)
                        .map(Document::toString)
                        .collectList()
                        .block(LIMIT));
    }

    private static String fresh() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
