package dev.litfass.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.timeout.ReadTimeoutException;
import java.io.EOFException;
import java.net.SocketTimeoutException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Operators;
import reactor.netty.channel.AbortedException;
import reactor.util.context.Context;

@ExtendWith(OutputCaptureExtension.class)
class LateErrorsTests {

    @AfterEach
    void usual() {
        Hooks.resetOnErrorDropped();
    }

    @Test
    void saysNothingOfACallerWhoIsGone(CapturedOutput output) {
        LateErrors.record();

        Operators.onErrorDropped(new AbortedException("Connection has been closed"), Context.empty());

        assertThat(output.getAll()).doesNotContain("Exception");
    }

    /** The messages of Spring's and of Reactor Netty's client. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The client response body has been released already due to cancellation.",
                "Rejecting additional inbound receiver."
            })
    void saysNothingOfACallThatWasGivenUp(String message, CapturedOutput output) {
        LateErrors.record();

        Operators.onErrorDropped(new IllegalStateException(message), Context.empty());

        assertThat(output.getAll()).doesNotContain("too late", "Exception", "\tat ");
    }

    @Test
    void saysInALineThatAConnectionBroke(CapturedOutput output) {
        LateErrors.record();

        Operators.onErrorDropped(new EOFException("the database"), Context.empty());
        Operators.onErrorDropped(
                new IllegalStateException("the neighbour", new SocketTimeoutException("timed out")), Context.empty());

        assertThat(output.getAll()).contains("the database", "the neighbour").doesNotContain("\tat ");
    }

    /** The address may have a token in it, and stands in the trace of whatever a call to it ends with. */
    @Test
    void namesNoAddressThatWasCalled(CapturedOutput output) {
        LateErrors.record();
        var address = URI.create("https://network.example/bot12345:secret/sendMessage");
        var late = new WebClientRequestException(
                ReadTimeoutException.INSTANCE, HttpMethod.POST, address, new HttpHeaders());
        late.addSuppressed(new IllegalStateException("Request to POST " + address));

        Operators.onErrorDropped(late, Context.empty());
        Operators.onErrorDropped(new IllegalStateException("after " + address, late), Context.empty());

        assertThat(output.getAll())
                .contains("WebClientRequestException, ReadTimeoutException")
                .doesNotContain("secret", "\tat ");
    }

    @Test
    void tellsOfEveryOther(CapturedOutput output) {
        LateErrors.record();

        Operators.onErrorDropped(new IllegalStateException("a fault"), Context.empty());

        assertThat(output.getAll()).contains("a fault", "\tat ");
    }
}
