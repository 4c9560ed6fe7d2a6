package dev.litfass.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
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

    @Test
    void saysInALineThatAConnectionBroke(CapturedOutput output) {
        LateErrors.record();

        Operators.onErrorDropped(new EOFException("the database"), Context.empty());
        Operators.onErrorDropped(
                new IllegalStateException("the neighbour", new SocketTimeoutException("timed out")), Context.empty());

        assertThat(output.getAll()).contains("the database", "the neighbour").doesNotContain("\tat ");
    }

    @Test
    void tellsOfEveryOther(CapturedOutput output) {
        LateErrors.record();

        Operators.onErrorDropped(new IllegalStateException("a fault"), Context.empty());

        assertThat(output.getAll()).contains("a fault", "\tat ");
    }
}
