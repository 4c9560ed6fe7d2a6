package dev.litfass.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.caller.Permission;
import dev.litfass.contracts.caller.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of roles in the paper of rights is the one of the code. */
class RightsPaperTests {

    @Test
    void eachRoleMayWhatThePaperSays() throws IOException {
        var paper = Files.readString(Path.of("..", "docs", "rights.md"));

        assertThat(paper).contains(String.join("\n", table()));
    }

    private static List<String> table() {
        var head = line("", Arrays.stream(Role.values()).map(Role::name));
        var rule = "|---".repeat(Role.values().length + 1) + "|";
        var lines = Arrays.stream(Permission.values())
                .map(permission -> line(
                        permission.name(), Arrays.stream(Role.values()).map(role -> role.may(permission) ? "x" : "")));
        return Stream.concat(Stream.of(head, rule), lines).toList();
    }

    private static String line(String name, Stream<String> cells) {
        return Stream.concat(Stream.of(name), cells).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
