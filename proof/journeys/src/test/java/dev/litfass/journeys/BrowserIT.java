package dev.litfass.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The main job as people see it, told by {@code src/test/browser/story.mjs} in a real Chromium. */
class BrowserIT {

    private static final String HANDLE = "sonnenschein-im-browser";
    private static final String MINA = "mina.y@litfass.example";
    private static final String JONAS = "jonas.w@litfass.example";
    private static final Path CHROMIUM =
            Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium"));
    private static final Path WEB = Path.of("..", "..", "web");
    private static final Path PLAYWRIGHT =
            WEB.resolve("node_modules").resolve("@playwright").resolve("test");

    private static WholeSystem system;
    private static Admin admin;

    @BeforeAll
    static void allServicesWhereThereIsABrowser() throws IOException {
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM + "; CHROMIUM names another place");
        assumeTrue(Files.isDirectory(PLAYWRIGHT), "the packages of web are not installed");
        assumeTrue(isOnThePath("node"), "no Node on the PATH");
        system = WholeSystem.shared();
        admin = new Admin(system);
    }

    @Test
    void aPostGoesFromMinasDeskByJonasToThePublicAndIntoThePortal() throws IOException, InterruptedException {
        var client = admin.openClient();
        tellsUsWhatThePublicSays(admin.connectChannel(client, HANDLE));
        admin.addStaff("Mina Yılmaz", MINA, "EDITOR", List.of(client));
        admin.addStaff("Jonas Weber", JONAS, "ACCOUNT_LEAD", List.of(client));
        var story = Map.of(
                "desk",
                system.desk(),
                "network",
                system.simulator(),
                "client",
                client,
                "channel",
                HANDLE,
                "password",
                WholeSystem.PASSWORD,
                "mina",
                MINA,
                "jonas",
                JONAS,
                "portalToken",
                admin.portalToken(client, "vera.s@kunde.example"),
                "pictures",
                Path.of("target", "browser").toString(),
                "chromium",
                CHROMIUM.toString());

        told(
                Path.of(""),
                "src/test/browser/story.mjs",
                Map.of("LITFASS_STORY", JsonMapper.shared().writeValueAsString(story)));
    }

    /** Against the pages alone: some rows come up after hours only. */
    @Test
    void eachKindOfRowOfTodayLeadsToWhatClearsIt() throws IOException, InterruptedException {
        told(WEB, "dev/walk.mjs", Map.of("CHROMIUM", CHROMIUM.toString()));
    }

    private static void told(Path folder, String script, Map<String, String> environment)
            throws IOException, InterruptedException {
        var node = new ProcessBuilder("node", script)
                .directory(folder.toAbsolutePath().toFile())
                .redirectErrorStream(true);
        node.environment().putAll(environment);

        var process = node.start();
        var told = new String(process.getInputStream().readAllBytes(), UTF_8);

        System.out.print(told);
        assertThat(process.waitFor()).as(told).isZero();
    }

    private static void tellsUsWhatThePublicSays(String channel) {
        var hook = Map.of(
                "account", HANDLE, "url", system.desk() + "/hooks/simulator/" + channel, "secret", "sim_" + HANDLE);
        new Browser(system.simulator()).put("/control/hooks", hook).json();
    }

    private static boolean isOnThePath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
