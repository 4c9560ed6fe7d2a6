package dev.litfass.clients.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.clients.secret.SealedSecret;
import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.id.ClientId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When a delivery is tried again, and when a hook is given up. */
class HookDeliveryTests {

    private static final Instant NOW = Instant.parse("2026-12-02T09:00:00Z");
    private static final HookReply DOWN = HookReply.of(503);
    private static final HookReply TAKEN = HookReply.of(204);
    private static final SealedSecret SECRET = new SealedSecret("v1", new byte[0], new byte[0]);

    @Test
    void isTriedEightTimesOverSeventeenHours() {
        var delivery = HookDelivery.of(alert(AlertKind.REMARK), hook(null, null), "{}", NOW);
        var pauses = new ArrayList<Duration>();
        var at = NOW;
        while (delivery.lease().dueAt() != null) {
            at = delivery.lease().dueAt();
            delivery = delivery.tried(DOWN, at);
            pauses.add(
                    delivery.lease().dueAt() == null
                            ? null
                            : Duration.between(at, delivery.lease().dueAt()));
        }

        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        null);
        assertThat(delivery.result().status()).isEqualTo(HookDelivery.Status.FAILED);
        assertThat(delivery.result().tries()).isEqualTo(8);
    }

    @Test
    void isNotTriedAgainWhereItWasTakenOrNobodyWantsIt() {
        var delivery = HookDelivery.of(alert(AlertKind.REMARK), hook(null, null), "{}", NOW);

        assertThat(delivery.tried(TAKEN, NOW).lease().dueAt()).isNull();
        assertThat(delivery.tried(HookReply.of(410), NOW).lease().dueAt()).isNull();
        assertThat(delivery.tried(HookReply.of(302), NOW).lease().dueAt()).isNotNull();
        assertThat(HookDelivery.test("t", hook(null, null), "{}", NOW)
                        .tried(DOWN, NOW)
                        .lease()
                        .dueAt())
                .isNull();
    }

    @Test
    void theSameAlertMakesTheSameIdAtOneHookOnly() {
        var alert = alert(AlertKind.REMARK);

        assertThat(HookDelivery.id(alert, "h1"))
                .isEqualTo(HookDelivery.id(alert, "h1"))
                .isNotEqualTo(HookDelivery.id(alert, "h2"));
    }

    @Test
    void aHookIsPausedAfterFiveDaysOfFailureAndNotByOneBadDay() {
        var failing = Hook.State.WELL.after(DOWN, NOW);
        assertThat(failing.after(DOWN, NOW.plus(Duration.ofDays(5)).minusSeconds(1))
                        .pause())
                .isNull();
        assertThat(failing.after(TAKEN, NOW.plus(Duration.ofDays(3))).after(DOWN, NOW.plus(Duration.ofDays(5))))
                .isEqualTo(new Hook.State(null, NOW.plus(Duration.ofDays(5))));

        assertThat(failing.after(DOWN, NOW.plus(Duration.ofDays(5))).pause())
                .isEqualTo(new Hook.Pause(NOW.plus(Duration.ofDays(5)), Hook.Reason.FAILING));
        assertThat(Hook.State.WELL.after(HookReply.of(410), NOW).pause())
                .isEqualTo(new Hook.Pause(NOW, Hook.Reason.GONE));
    }

    @Test
    void aHookHearsWhatItWasChosenFor() {
        var remark = alert(AlertKind.REMARK);

        assertThat(List.of(
                        hook(null, null).choice().hears(remark),
                        hook(Set.of(AlertKind.REMARK), Set.of(new ClientId("bakery")))
                                .choice()
                                .hears(remark)))
                .containsOnly(true);
        assertThat(List.of(
                        hook(Set.of(AlertKind.NAMED), null).choice().hears(remark),
                        hook(null, Set.of(new ClientId("florist"))).choice().hears(remark)))
                .containsOnly(false);
    }

    @Test
    void whatIsWrittenDownOfItNamesNoAddressAndNoText() {
        var hook = hook(null, null);

        assertThat(hook + " " + HookDelivery.of(alert(AlertKind.REMARK), hook, "{\"title\":1}", NOW))
                .doesNotContain("hooks.example", "title");
    }

    private static Hook hook(Set<AlertKind> kinds, Set<ClientId> clients) {
        return new Hook.Settings("Slack", "https://hooks.example/a", "de", new Hook.Choice(kinds, clients))
                .hook("h1", SECRET);
    }

    private static Alert alert(AlertKind kind) {
        return new Alert(
                "a1",
                kind,
                NOW,
                new ClientId("bakery"),
                Alert.Subject.of(Alert.Type.POST, "p1", "Brezeln"),
                Alert.People.NOBODY,
                Map.of());
    }
}
