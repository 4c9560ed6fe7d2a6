package dev.litfass.content.network;

import static dev.litfass.contracts.caller.Permission.MANAGE_CLIENTS;

import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.audit.NotRecorded;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Tries the connection of a channel. */
@RestController
class ChannelTestController {

    private final TestChannel test;
    private final Clock clock;

    ChannelTestController(TestChannel test, Clock clock) {
        this.test = test;
        this.clock = clock;
    }

    @NotRecorded("the use of the credential and what came of it are recorded where the channel is kept")
    @Requires(MANAGE_CLIENTS)
    @PostMapping("/api/clients/{clientId}/channel-tests")
    Mono<TestResult> test(@PathVariable ClientId clientId, @Valid @RequestBody Which which) {
        return test.of(clientId, which.channelId()).map(this::result);
    }

    private TestResult result(Greeting greeting) {
        if (greeting instanceof Greeting.Welcome welcome) {
            return new TestResult(
                    true,
                    welcome.account(),
                    welcome.textLimit() > 0 ? welcome.textLimit() : null,
                    null,
                    clock.instant());
        }
        return new TestResult(false, null, null, ((Greeting.Turned) greeting).reason(), clock.instant());
    }

    /** The channel to try. */
    record Which(@NotNull ChannelId channelId) {}

    /** Whether a connection works, and whose account it opens. */
    record TestResult(
            boolean ok,
            @Nullable Account account,
            @Nullable Integer limit,
            @Nullable Reason reason,
            Instant asOf) {}
}
