package dev.litfass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.clients.ClientsProblem;
import dev.litfass.content.ContentProblem;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.contracts.problem.ProblemType;
import dev.litfass.gateway.identity.GatewayProblem;
import dev.litfass.monitoring.MonitoringProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The paper of problems has one line for every problem there is, with its status and title, and no other. */
class ProblemsPaperTests {

    private static final Pattern LINE =
            Pattern.compile("(?m)^\\|\\s*`?(/problems/[a-z0-9-]+)`?\\s*\\|\\s*(\\d{3})\\s*\\|\\s*([^|]+?)\\s*\\|");

    @Test
    void thePaperAndTheEnumsAgree() throws IOException {
        var paper = Files.readString(Path.of("..", "..", "docs", "problems.md"));

        var written = new TreeSet<>(LINE.matcher(paper)
                .results()
                .map(line -> line.group(1) + " " + line.group(2) + " " + line.group(3))
                .toList());

        assertThat(written).isEqualTo(new TreeSet<>(known()));
    }

    private static List<String> known() {
        return Stream.<ProblemType[]>of(
                        CommonProblem.values(),
                        GatewayProblem.values(),
                        ClientsProblem.values(),
                        ContentProblem.values(),
                        MonitoringProblem.values())
                .flatMap(Stream::of)
                .map(problem -> problem.type() + " " + problem.status() + " " + problem.title())
                .distinct()
                .toList();
    }
}
