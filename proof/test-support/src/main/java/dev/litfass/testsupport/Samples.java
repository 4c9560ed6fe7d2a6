package dev.litfass.testsupport;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service really answered, for the mock that the pages are worked on with: {@code web/dev/samples/….ts}. Each
 * sample bears the type that was generated for it, so that the compiler of the pages finds an answer that is not as the
 * paper of the API says. Ids and addresses that differ with each run are replaced.
 */
public final class Samples {

    /** ULIDs, ids of deliveries, and what follows from them on a network. */
    private static final Pattern FRESH_ID =
            Pattern.compile("\\b0[0-9A-HJKMNP-TV-Z]{25}\\b|\\b[0-9a-f]{32}\\b|(?<=/post/)[2-7a-z]{13}\\b");

    private static final Pattern HERE = Pattern.compile("http://(127\\.0\\.0\\.1|localhost):\\d+");
    private final String api;
    private final JsonMapper json;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final TreeSet<String> types = new TreeSet<>();
    private final StringBuilder samples = new StringBuilder();

    /** @param api whose routes they are, as its file of types is called: {@code content}, {@code portal-content} */
    public Samples(String api, JsonMapper json) {
        this.api = api;
        this.json = json;
    }

    /** @param type the name of the generated type */
    public Samples add(String name, String type, JsonNode answer) {
        types.add(type);
        var text = json.writerWithDefaultPrettyPrinter()
                .writeValueAsString(sorted(answer))
                .replace(System.lineSeparator(), "\n");
        samples.append("\nexport const %s: %s = %s;\n".formatted(name, type, steady(text)));
        return this;
    }

    /** Holds the file to what was answered, or writes it. */
    public void hold() {
        var imports = types.stream().collect(Collectors.joining(", "));
        RecordedFile.hold(
                "web/dev/samples/%s.ts".formatted(api),
                "// Answers of %s, written by its SampleTests with -Dapi.write=true.\n".formatted(api)
                        + "import type { %s } from '../../src/shared/api/%s.ts';\n".formatted(imports, api)
                        + samples);
    }

    /** Some maps have their keys in another order in each run. */
    private static Object sorted(JsonNode tree) {
        if (tree.isObject()) {
            var sorted = new TreeMap<String, Object>();
            tree.properties().forEach(each -> sorted.put(each.getKey(), sorted(each.getValue())));
            return sorted;
        }
        return tree.isArray() ? tree.values().stream().map(Samples::sorted).toList() : tree;
    }

    /** The same in each run: ids are numbered in the order of their appearance. */
    private String steady(String text) {
        var numbered = FRESH_ID.matcher(text)
                .replaceAll(id -> ids.computeIfAbsent(id.group(), fresh -> "01K%023d".formatted(ids.size() + 1)));
        return HERE.matcher(numbered).replaceAll("https://network.example");
    }
}
