package dev.litfass.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.HttpEndpoint;
import dev.litfass.simulator.http.Router;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EndpointTests {

    /** A thread that all connections share must not wait for what another of them brings. */
    @Test
    void nothingIsWorkedOnByAThreadThatReadsConnections() {
        try (var endpoint = new HttpEndpoint(0)) {
            endpoint.serve(new Router()
                    .plain(
                            "GET",
                            "/",
                            call -> Answer.text(
                                    200, "text/plain", Thread.currentThread().getName())));
            var visitor = new Visitor("http://127.0.0.1:" + endpoint.port(), "");

            assertThat(IntStream.range(0, 500).mapToObj(i -> visitor.get("/").body()))
                    .allMatch(name -> name.startsWith("simulator-worker-"));
        }
    }
}
