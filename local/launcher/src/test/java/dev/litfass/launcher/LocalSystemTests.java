package dev.litfass.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.launcher.demo.DemoAgency;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSystemTests {

    private final Screen screen = new Screen();
    private final Ports ports = FakePrograms.freePorts();

    @TempDir
    Path root;

    @Test
    void runsTheDatabaseTheSimulatorAndFourServicesAndStopsThemAll() throws IOException {
        try (LocalSystem desk = desk(false, "works")) {
            desk.start();

            for (ServiceName service : ServiceName.values()) {
                assertThat(screen.text()).contains(service.folder() + " is ready");
            }
            assertThat(read(desk.simulatorUrl() + "/control/ledger")).contains("items");
            assertThat(PortOwner.isFree(ports.database())).isFalse();
        }

        assertThat(screen.text()).contains("Stopped.").doesNotContain("by force", "by itself");
        assertThat(ports.needed(true).keySet()).allMatch(PortOwner::isFree);
    }

    @Test
    void tellsEachServiceWhereEverythingIs() throws IOException {
        try (LocalSystem desk = desk(false, "works")) {
            desk.start();

            String clients = read("http://127.0.0.1:" + ports.managementOf(ServiceName.CLIENTS) + "/environment");
            String gateway = read("http://127.0.0.1:" + ports.managementOf(ServiceName.GATEWAY) + "/environment");

            assertThat(clients)
                    .contains("SPRING_MONGODB_URI=mongodb://127.0.0.1:" + ports.database() + "/litfass_clients")
                    .contains("SERVER_ADDRESS=127.0.0.1", "SERVER_PORT=" + ports.of(ServiceName.CLIENTS))
                    .contains(
                            "LITFASS_PARENT_WATCH=true",
                            "LITFASS_VAULT_KEYS=desk1:",
                            "LITFASS_DIGESTS_KEYS=desk1:",
                            "LITFASS_FIRST_ADMIN_EMAIL=");
            assertThat(gateway)
                    .contains("LITFASS_UPSTREAM_CLIENTS=http://127.0.0.1:" + ports.of(ServiceName.CLIENTS))
                    .contains("LITFASS_CALLER_TO_CONTENT=desk1:")
                    .doesNotContain("LITFASS_CALLER_FROM", "LITFASS_VAULT_KEYS", "SPRING_MONGODB_URI");
        }
    }

    @Test
    void namesThePortThatIsTakenAndWhoHasIt() throws IOException {
        try (var socket = new ServerSocket(ports.of(ServiceName.CONTENT), 1, InetAddress.getLoopbackAddress());
                LocalSystem desk = desk(false, "works")) {
            assertThat(socket.isBound()).isTrue();

            assertThatThrownBy(desk::start)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port %d (content-service) is taken by process %d ("
                            .formatted(
                                    ports.of(ServiceName.CONTENT),
                                    ProcessHandle.current().pid()))
                    .hasMessageContaining("--port-base");
        }
    }

    @Test
    void saysThatItRunsAlreadyWhenStartedTwice() {
        try (LocalSystem first = desk(false, "works");
                LocalSystem second = desk(false, "works")) {
            first.start();

            assertThatThrownBy(second::start)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("already running from this folder: process "
                            + ProcessHandle.current().pid())
                    .hasMessageContaining("%d (simulator)".formatted(ports.simulator()));
        }
    }

    @Test
    void refusesDataThatIsNotItsOwnAndLeavesItAsItIs() throws IOException {
        Path ledger =
                Files.createDirectories(root.resolve(".litfass/simulator")).resolve("ledger.jsonl");
        Files.writeString(ledger, "A shopping list\n");

        try (LocalSystem desk = desk(false, "works")) {
            assertThatThrownBy(desk::start)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("cannot be opened")
                    .hasMessageContaining("is not a ledger");
        }

        assertThat(ledger).hasContent("A shopping list\n");
    }

    @Test
    void givesUpOnAServiceThatCannotStart() {
        try (LocalSystem desk = desk(false, "dies")) {
            assertThatThrownBy(desk::start).isInstanceOf(CannotStart.class).hasMessageContaining("does not start");
        }

        assertThat(screen.text()).contains("| I cannot find my configuration");
    }

    @Test
    void keepsDataUntilAFreshStartAndSaysWhatItRemoved() throws IOException {
        Path keys = root.resolve(".litfass/keys");
        String first;
        try (LocalSystem desk = desk(false, "works")) {
            desk.start();
            first = Files.readString(keys);
        }
        try (LocalSystem desk = desk(false, "works")) {
            desk.start();
            assertThat(Files.readString(keys)).isEqualTo(first);
            assertThat(root.resolve(".litfass/logs/gateway.1.log")).exists();
        }

        try (LocalSystem desk = desk(true, "works")) {
            desk.start();

            assertThat(screen.text()).contains("Removed .litfass/database (", ".litfass/keys (1 KB)");
            assertThat(Files.readString(keys)).isNotEqualTo(first);
            assertThat(root.resolve(".litfass/logs/gateway.1.log")).doesNotExist();
        }
    }

    private LocalSystem desk(boolean fresh, String manner) {
        return new LocalSystem(
                new Options(root, ports, fresh, true, null),
                DemoAgency.read(),
                (service, folder) -> FakePrograms.that(manner),
                screen.terminal());
    }

    private static String read(String url) throws IOException {
        try (var in = URI.create(url).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
