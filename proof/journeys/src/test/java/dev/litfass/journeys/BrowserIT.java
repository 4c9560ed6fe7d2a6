package dev.litfass.journeys;

import static dev.litfass.harness.Await.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The main job as people see it, told by {@code src/test/browser/story.mjs} in a real Chromium. */
class BrowserIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Path CHROMIUM =
            Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium"));
    private static final Path PLAYWRIGHT = Path.of("..", "..", "web", "node_modules", "@playwright", "test");

    private static WholeSystem system;
    private static Browser anna;

    @BeforeAll
    static void allServicesWhereThereIsABrowser() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM + "; CHROMIUM names another place");
        assumeTrue(Files.isDirectory(PLAYWRIGHT), "the packages of web are not installed");
        assumeTrue(isOnThePath("node"), "no Node on the PATH");
        system = WholeSystem.shared();
        anna = new Browser(system.desk());
        eventually("the sign-in", SOON, () -> {
            var answer = anna.post("/session", Map.of("email", WholeSystem.ADMIN, "password", WholeSystem.PASSWORD));
            return answer.status() == 200 ? answer : null;
        });
    }

    @Test
    void aPostGoesFromMinasDeskByJonasToThePublicAndIntoThePortal() throws IOException, InterruptedException {
        var client = client();
        var story = Map.of(
                "desk", system.desk(),
                "client", client,
                "channel", channel(client),
                "password", WholeSystem.PASSWORD,
                "mina", person("Mina Yılmaz", "mina.y@litfass.example", "EDITOR", client),
                "jonas", person("Jonas Weber", "jonas.w@litfass.example", "ACCOUNT_LEAD", client),
                "portalToken", portalToken(client),
                "pictures", Path.of("target", "browser").toString(),
                "chromium", CHROMIUM.toString());
        var node = new ProcessBuilder("node", "src/test/browser/story.mjs").redirectErrorStream(true);
        node.environment().put("LITFASS_STORY", JsonMapper.shared().writeValueAsString(story));

        var process = node.start();
        var told = new String(process.getInputStream().readAllBytes(), UTF_8);

        System.out.print(told);
        assertThat(process.waitFor()).as(told).isZero();
    }

    private static String client() {
        return id(
                "/api/clients",
                Map.of(
                        "name", "Bäckerei Sonnenschein",
                        "colour", "#8A5A00",
                        "zone", "Europe/Berlin",
                        "state", "DE-BE",
                        "languages", List.of("de"),
                        "address", "SIE"));
    }

    /** @return the channel's handle */
    private static String channel(String client) {
        var handle = "sonnenschein-im-browser";
        id(
                "/api/clients/" + client + "/channels",
                Map.of(
                        "network",
                        "SIMULATOR",
                        "name",
                        "Übungsnetz",
                        "handle",
                        handle,
                        "server",
                        system.simulator(),
                        "secret",
                        "sim_" + handle));
        return handle;
    }

    /** @return the address to sign in with */
    private static String person(String name, String email, String role, String client) {
        id(
                "/api/staff",
                Map.of(
                        "name",
                        name,
                        "email",
                        email,
                        "role",
                        role,
                        "allClients",
                        false,
                        "clientIds",
                        List.of(client),
                        "password",
                        WholeSystem.PASSWORD,
                        "language",
                        "de",
                        "zone",
                        "Europe/Berlin"));
        return email;
    }

    private static String portalToken(String client) {
        var viewers = "/api/clients/" + client + "/viewers";
        var viewer =
                id(viewers, Map.of("name", "Vera Sonnenschein", "email", "vera.s@kunde.example", "language", "de"));
        anna.post(viewers + "/" + viewer + "/link", Map.of()).json();
        for (var mail : anna.get("/api/mails").json().path("items")) {
            if (mail.path("to").stringValue().equals("vera.s@kunde.example")) {
                var link = Pattern.compile("/portal#(\\S+)")
                        .matcher(mail.path("text").stringValue());
                assertThat(link.find()).isTrue();
                return link.group(1);
            }
        }
        throw new AssertionError("no mail to the viewer");
    }

    private static String id(String path, Map<String, ?> body) {
        return anna.post(path, body).json().path("id").stringValue();
    }

    private static boolean isOnThePath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
