package dev.litfass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The paper of the architecture names no class that is not there. */
class ArchitecturePaperTests {

    private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z]+)`");

    @Test
    void everyClassThatThePaperNamesIsThere() throws IOException {
        var paper = Files.readString(Path.of("..", "..", "docs", "architecture.md"));
        var named = CLASS.matcher(paper)
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).hasSizeGreaterThan(40);
        assertThat(classes()).containsAll(named);
    }

    private static Set<String> classes() throws IOException {
        try (var files = Files.find(
                Path.of("..", ".."),
                20,
                (file, about) ->
                        file.toString().contains("/src/") && file.toString().endsWith(".java"))) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
