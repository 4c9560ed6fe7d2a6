package dev.litfass.clients.connection;

import static dev.litfass.clients.ClientsProblem.ACCOUNT_NOT_GRANTED;
import static dev.litfass.clients.ClientsProblem.ACCOUNT_TAKEN;
import static dev.litfass.clients.ClientsProblem.CONNECTION_LINK_NOT_VALID;
import static dev.litfass.clients.ClientsProblem.GRANT_NOT_FOUND;
import static dev.litfass.clients.ClientsProblem.NETWORK_APP_NOT_FOUND;
import static dev.litfass.clients.ClientsProblem.OTHER_ACCOUNT;
import static dev.litfass.clients.ServiceClient.id;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.clients.ClientsTest;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.directory.ChosenAccount;
import dev.litfass.contracts.directory.Grant;
import dev.litfass.contracts.directory.GrantRenewed;
import dev.litfass.contracts.directory.GrantedAccounts;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.testsupport.Callers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Links to connect an account, what a network grants, the channel that comes of it, and how it is kept alive. */
class ConnectionTests extends ClientsTest {

    private static final Caller CONTENT = Callers.service(Service.CONTENT);
    private static final String SERVER = "https://graph.example";

    @Autowired
    private ReactiveMongoTemplate mongo;

    private String client = "";
    private String connection = "";

    @BeforeEach
    void somebodyIsAsked() {
        client = id(service.client(ADMIN));
        connection = ChannelId.fresh(clock).value();
    }

    @Test
    void aLinkIsTheSameEachTimeAndSaysWhoseItIs() {
        var link = link(client, connection);

        assertThat(link(client, connection)).isEqualTo(link);
        var owner = service.body(read(link));
        assertThat(owner.path("clientId").stringValue()).isEqualTo(client);
        assertThat(owner.path("connectionId").stringValue()).isEqualTo(connection);
    }

    @Test
    void aLinkOpensNothingOnceItHasEndedOrWasWithdrawnOrIsOfAnArchivedClient() {
        var link = link(client, connection);
        var withdrawn = link(client, ChannelId.fresh(clock).value());
        service.send(
                        CONTENT,
                        "DELETE",
                        "/internal/clients/" + client + "/connections/" + withdrawn.substring(0, 26) + "/link",
                        null)
                .expectStatus()
                .isNoContent();

        expectProblem(read(withdrawn), CONNECTION_LINK_NOT_VALID);
        expectProblem(read(link.substring(0, 30) + "0".repeat(60)), CONNECTION_LINK_NOT_VALID);
        expectProblem(read("nonsense"), CONNECTION_LINK_NOT_VALID);
        service.body(read(link));

        clock.advance(Duration.ofHours(73));
        expectProblem(read(link), CONNECTION_LINK_NOT_VALID);
    }

    @Test
    void theAccountThatWasChosenBecomesAChannelOnceHoweverOftenItIsChosen() {
        opened(client, connection, account("71", "Bäckerei", grant("token-71", null, null)));

        var made = service.body(choose(client, connection, "71", null));

        assertThat(id(made)).isEqualTo(connection);
        assertThat(made.path("accountId").stringValue()).isEqualTo("71");
        assertThat(made.path("server").stringValue()).isEqualTo(SERVER);
        assertThat(secret(client, connection)).isEqualTo("token-71");
        expectProblem(choose(client, connection, "71", null), GRANT_NOT_FOUND);
        assertThat(channels()).hasSize(1);
    }

    @Test
    void theSameAccountOpenedOnceMoreIsTheSameChannel() {
        opened(client, connection, account("72", "Bäckerei", grant("old", null, null)));
        service.body(choose(client, connection, "72", null));
        var second = ChannelId.fresh(clock).value();
        opened(client, second, account("72", "Bäckerei am Markt", grant("new", null, null)));

        assertThat(id(service.body(choose(client, second, "72", null)))).isEqualTo(connection);

        assertThat(secret(client, connection)).isEqualTo("new");
        assertThat(channels()).hasSize(1);
    }

    @Test
    void onlyWhatWasOpenedCanBeChosenAndNothingThatIsSomebodyElses() {
        opened(client, connection, account("73", "Bäckerei", grant("t", null, null)));
        expectProblem(choose(client, connection, "74", null), ACCOUNT_NOT_GRANTED);
        service.body(choose(client, connection, "73", null));

        var other = id(service.client(ADMIN));
        var theirs = ChannelId.fresh(clock).value();
        opened(other, theirs, account("73", "Bäckerei", grant("t", null, null)));
        expectProblem(choose(other, theirs, "73", null), ACCOUNT_TAKEN);
        expectProblem(choose(client, theirs, "73", null), GRANT_NOT_FOUND);
    }

    @Test
    void aChannelIsConnectedAgainWithItsOwnAccountAlone() {
        opened(client, connection, account("75", "Bäckerei", grant("t", null, null)));
        service.body(choose(client, connection, "75", null));
        var again = ChannelId.fresh(clock).value();
        opened(
                client,
                again,
                account("75", "Bäckerei", grant("t2", null, null)),
                account("76", "Café", grant("t3", null, null)));

        expectProblem(choose(client, again, "76", connection), OTHER_ACCOUNT);
        assertThat(secret(client, connection)).isEqualTo("t");
        service.body(choose(client, again, "75", connection));
        assertThat(secret(client, connection)).isEqualTo("t2");
    }

    @Test
    void whatWasGrantedIsForgottenAfterAnHourAndNeverLiesOpen() {
        opened(client, connection, account("77", "Bäckerei", grant("open-sesame", "refresh-sesame", null)));
        var stored = mongo.findById(connection, Document.class, "pendingGrants").block();
        assertThat(String.valueOf(stored)).doesNotContain("sesame");

        clock.advance(Duration.ofMinutes(61));
        expectProblem(choose(client, connection, "77", null), GRANT_NOT_FOUND);
    }

    @Test
    void aCredentialThatEndsIsHandedOutForRenewalOnceAndInTime() {
        connected("81", grant("t", "r", clock.instant().plus(Duration.ofDays(60))));

        assertThat(due()).as("long before its end").isEmpty();
        clock.advance(Duration.ofDays(55));
        var due = due();
        assertThat(due).hasSize(1);
        assertThat(due.get(0).at("/grant/refreshToken").stringValue()).isEqualTo("r");
        assertThat(due()).as("while somebody has it").isEmpty();

        settle(due.get(0), grant("t2", "r2", clock.instant().plus(Duration.ofDays(60))), null);
        assertThat(secret(client, connection)).isEqualTo("t2");
        clock.advance(Duration.ofMinutes(3));
        assertThat(due()).isEmpty();
    }

    @Test
    void staffSeeHowLongAChannelStaysOpenAndWhetherThatGoesOnByItself() {
        var end = clock.instant().plus(Duration.ofDays(60));
        connected("85", grant("t", null, end));
        var other = ChannelId.fresh(clock).value();
        opened(client, other, account("86", "Café", grant("t", "r", end)));
        service.body(choose(client, other, "86", null));

        assertThat(channels())
                .extracting(channel -> channel.at("/access/endsAt").stringValue() + " "
                        + channel.at("/access/renewable").asBoolean())
                .containsExactlyInAnyOrder(end + " false", end + " true");
    }

    @Test
    void whoDiesWhileRenewingIsFollowedByAnotherAndMayNotWriteAnyMore() {
        connected("82", grant("t", "r", clock.instant().plus(Duration.ofHours(2))));
        clock.advance(Duration.ofHours(2));
        var lost = due().get(0);
        clock.advance(Duration.ofSeconds(121));
        var next = due().get(0);

        settle(next, grant("t2", "r2", clock.instant().plus(Duration.ofHours(2))), null);
        settle(lost, grant("stale", "stale", clock.instant().plus(Duration.ofHours(2))), null);

        assertThat(secret(client, connection)).isEqualTo("t2");
    }

    @Test
    void aThousandWhoWantItRenewedMakeOneRenewal() {
        connected("83", grant("t", "r", clock.instant().plus(Duration.ofDays(60))));

        IntStream.range(0, 1_000).forEach(i -> renewalWanted());

        var due = due();
        assertThat(due).hasSize(1);
        IntStream.range(0, 20).forEach(i -> renewalWanted());
        assertThat(due()).as("while it is renewed").isEmpty();
        settle(due.get(0), null, null);
        IntStream.range(0, 20).forEach(i -> renewalWanted());
        assertThat(due()).as("just after the network did not answer").isEmpty();
        clock.advance(Duration.ofMinutes(3));
        assertThat(due()).hasSize(1);
    }

    @Test
    void anotherAccountUnderTheSameConnectionTouchesNothing() {
        opened(client, connection, account("91", "Bäckerei", grant("first", null, null)));
        service.body(choose(client, connection, "91", null));
        opened(client, connection, account("92", "Café", grant("second", null, null)));

        expectProblem(choose(client, connection, "92", null), ACCOUNT_TAKEN);

        assertThat(secret(client, connection)).isEqualTo("first");
        assertThat(channels()).hasSize(1);
    }

    @Test
    void ofManyWhoConnectOneAccountAtOnceOneDoes() {
        var all = IntStream.range(0, 12)
                .mapToObj(i -> i % 2 == 0 ? client : other())
                .map(each -> Map.entry(each, ChannelId.fresh(clock).value()))
                .toList();
        all.forEach(each -> opened(each.getKey(), each.getValue(), account("93", "Bäckerei", grant("t", null, null))));

        var made = all.parallelStream()
                .map(each -> choose(each.getKey(), each.getValue(), "93", null)
                        .expectBody()
                        .returnResult()
                        .getStatus())
                .toList();

        assertThat(made).allMatch(status -> status.is2xxSuccessful() || status.value() == 409);
        assertThat(mongo.count(
                                new Query(Criteria.where("account.network")
                                        .is("FACEBOOK")
                                        .and("account.accountId")
                                        .is("93")),
                                "channels")
                        .block())
                .isEqualTo(1);
    }

    private String other() {
        return id(service.client(ADMIN));
    }

    @Test
    void whatStaffPausedStaysPausedWhenItsOwnerConnectsItAgain() {
        connected("94", grant("t", null, null));
        var channel = channels().get(0);
        service.send(
                        ADMIN,
                        "PUT",
                        "/api/clients/" + client + "/channels/" + connection,
                        Map.of(
                                "name",
                                "Bäckerei",
                                "status",
                                "PAUSED",
                                "version",
                                channel.path("version").asLong()))
                .expectStatus()
                .isOk();

        opened(client, connection, account("94", "Bäckerei", grant("t2", null, null)));
        service.body(choose(client, connection, "94", null));

        assertThat(channels().get(0).path("status").stringValue()).isEqualTo("PAUSED");
    }

    @Test
    void anAccountThatWasTakenAwayCanBeConnectedAnew() {
        connected("95", grant("t", null, null));
        service.send(ADMIN, "DELETE", "/api/clients/" + client + "/channels/" + connection, null)
                .expectStatus()
                .isNoContent();
        var anew = ChannelId.fresh(clock).value();
        var theirs = other();
        opened(theirs, anew, account("95", "Bäckerei", grant("t2", null, null)));

        assertThat(id(service.body(choose(theirs, anew, "95", null)))).isEqualTo(anew);
    }

    @Test
    void oneThatCannotBeOpenedKeepsNoOtherWaiting() {
        connected("96", grant("t", "r", clock.instant().plus(Duration.ofHours(2))));
        var broken = ChannelId.fresh(clock).value();
        opened(
                client,
                broken,
                account("97", "Café", grant("t", "r", clock.instant().plus(Duration.ofHours(2)))));
        service.body(choose(client, broken, "97", null));
        mongo.updateFirst(
                        new Query(Criteria.where("_id").is(broken)),
                        new Update().set("refresh.keyId", "gone"),
                        "credentials")
                .block();
        clock.advance(Duration.ofHours(2));

        assertThat(due()).extracting(due -> due.at("/channel/id").stringValue()).containsExactly(connection);
    }

    @Test
    void whatCannotBeRenewedAnyMoreNeedsAPerson() {
        connected("84", grant("t", "r", clock.instant().plus(Duration.ofHours(2))));
        clock.advance(Duration.ofHours(2));

        settle(due().get(0), null, "credential-refused");

        var channel = channels().get(0);
        assertThat(channel.path("status").stringValue()).isEqualTo("NEEDS_RECONNECT");
        assertThat(channel.path("statusReason").stringValue()).isEqualTo("credential-refused");
        clock.advance(Duration.ofDays(1));
        assertThat(due()).isEmpty();
    }

    @Test
    void tellsHowLongEachChannelStaysOpenAndNoSecret() {
        var end = clock.instant().plus(Duration.ofDays(60));
        connected("85", grant("very-secret", "refresh-secret", end));
        var fixed = ChannelId.fresh(clock).value();
        opened(client, fixed, account("86", "Café", grant("very-secret", null, end)));
        service.body(choose(client, fixed, "86", null));

        var all = service.body(service.send(CONTENT, "GET", "/internal/channel-accesses", null));

        assertThat(access(all, connection).path("renewable").asBoolean()).isTrue();
        assertThat(access(all, connection).path("endsAt").stringValue()).isEqualTo(end.toString());
        assertThat(access(all, connection).at("/scopes/0").stringValue()).isEqualTo("pages_manage_posts");
        assertThat(access(all, fixed).path("renewable").asBoolean()).isFalse();
        assertThat(access(all, fixed).path("reason").isNull()).isTrue();
        assertThat(all.toString()).doesNotContain("secret", "ciphertext", "nonce");

        clock.advance(Duration.ofDays(60));
        settle(due().get(0), null, "credential-refused");
        var later = service.body(service.send(CONTENT, "GET", "/internal/channel-accesses", null));
        assertThat(access(later, connection).path("reason").stringValue()).isEqualTo("credential-refused");
        assertThat(access(later, connection).path("renewable").asBoolean()).isFalse();
        service.send(ADMIN, "DELETE", "/api/clients/" + client + "/channels/" + fixed, null)
                .expectStatus()
                .isNoContent();
        var rest = service.body(service.send(CONTENT, "GET", "/internal/channel-accesses", null));
        assertThat(access(rest, fixed).isMissingNode()).isTrue();
    }

    private static JsonNode access(JsonNode all, String channel) {
        return all.valueStream()
                .filter(access -> access.path("channelId").stringValue().equals(channel))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    @Test
    void theAgencysAppIsEnteredOnceAndItsSecretShownToNobody() {
        expectProblem(app(), NETWORK_APP_NOT_FOUND);

        var entered = service.send(
                ADMIN, "PUT", "/api/network-apps/FACEBOOK", Map.of("appId", "4711", "secret", "very-secret"));

        assertThat(service.body(entered).toString()).contains("4711").doesNotContain("very-secret");
        assertThat(service.body(service.send(ADMIN, "GET", "/api/network-apps", null))
                        .toString())
                .contains("\"redirect\":\"http://localhost:8080/connect\"")
                .doesNotContain("very-secret");
        assertThat(service.body(app()).path("secret").stringValue()).isEqualTo("very-secret");
        var stored = mongo.findById("FACEBOOK", Document.class, "networkApps").block();
        assertThat(String.valueOf(stored)).doesNotContain("very-secret");

        service.send(ADMIN, "DELETE", "/api/network-apps/FACEBOOK", null)
                .expectStatus()
                .isNoContent();
        expectProblem(app(), NETWORK_APP_NOT_FOUND);
    }

    @Test
    void anAppIsOfANetworkThatOneSignsInToAndOfWhomReachesAllClients() {
        expectProblem(
                service.send(ADMIN, "PUT", "/api/network-apps/MASTODON", Map.of("appId", "1", "secret", "2")),
                CommonProblem.INVALID_REQUEST);
        expectProblem(
                service.send(
                        ADMIN,
                        "POST",
                        "/api/clients/" + client + "/channels",
                        Map.of("network", "FACEBOOK", "name", "x", "handle", "x", "server", SERVER, "secret", "typed")),
                CommonProblem.INVALID_REQUEST);
    }

    private WebTestClient.ResponseSpec app() {
        return service.send(CONTENT, "GET", "/internal/network-apps/FACEBOOK", null);
    }

    private String link(String client, String connection) {
        return service.body(service.send(
                        CONTENT,
                        "PUT",
                        "/internal/clients/" + client + "/connections/" + connection + "/link",
                        Map.of("until", Instant.parse("2026-12-02T09:00:00Z").plus(Duration.ofHours(72)))))
                .path("secret")
                .stringValue();
    }

    private WebTestClient.ResponseSpec read(String token) {
        return service.send(
                Callers.service(Service.GATEWAY),
                "POST",
                "/internal/connection-links/reading",
                Map.of("secret", token));
    }

    private static Grant grant(String access, @Nullable String refresh, @Nullable Instant ends) {
        return new Grant(access, refresh, ends, Set.of("pages_manage_posts"));
    }

    private static GrantedAccounts.GrantedAccount account(String id, String name, Grant grant) {
        return new GrantedAccounts.GrantedAccount(id, name, "baeckerei", grant);
    }

    private void opened(String client, String connection, GrantedAccounts.GrantedAccount... accounts) {
        service.send(
                        CONTENT,
                        "PUT",
                        "/internal/clients/" + client + "/connections/" + connection + "/grants",
                        new GrantedAccounts(Network.FACEBOOK, SERVER, List.of(accounts)))
                .expectStatus()
                .isNoContent();
    }

    private WebTestClient.ResponseSpec choose(
            String client, String connection, String account, @Nullable String channel) {
        return service.send(
                CONTENT,
                "POST",
                "/internal/clients/" + client + "/connections/" + connection + "/channel",
                new ChosenAccount(account, channel == null ? null : new ChannelId(channel)));
    }

    private void connected(String account, Grant grant) {
        opened(client, connection, account(account, "Bäckerei", grant));
        service.body(choose(client, connection, account, null));
    }

    private String secret(String client, String channel) {
        return service.body(service.send(
                        CONTENT, "GET", "/internal/clients/" + client + "/channels/" + channel + "/credential", null))
                .path("secret")
                .stringValue();
    }

    private List<JsonNode> channels() {
        return service.body(service.send(ADMIN, "GET", "/api/clients/" + client + "/channels", null))
                .path("items")
                .valueStream()
                .toList();
    }

    private List<JsonNode> due() {
        return service.body(service.send(CONTENT, "POST", "/internal/grant-renewals", null))
                .valueStream()
                .filter(due -> due.at("/channel/clientId").stringValue().equals(client))
                .toList();
    }

    private void settle(JsonNode due, @Nullable Grant grant, @Nullable String over) {
        service.send(
                        CONTENT,
                        "PUT",
                        "/internal/clients/" + client + "/channels/"
                                + due.at("/channel/id").stringValue() + "/renewal",
                        new GrantRenewed(due.path("fence").asLong(), grant, over))
                .expectStatus()
                .isNoContent();
    }

    private void renewalWanted() {
        service.send(
                        CONTENT,
                        "PUT",
                        "/internal/clients/" + client + "/channels/" + connection + "/renewal-wanted",
                        null)
                .expectStatus()
                .isNoContent();
    }
}
