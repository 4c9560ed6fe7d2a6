package dev.litfass.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "mongodb://db:27017, mongodb://db:27017/litfass_x",
        "mongodb://db:27017/, mongodb://db:27017/litfass_x",
        "mongodb://db/other?replicaSet=rs0, mongodb://db/litfass_x?replicaSet=rs0",
        "'mongodb://a:1,b:2/?w=majority', 'mongodb://a:1,b:2/litfass_x?w=majority'",
        "mongodb://u:p@db, mongodb://u:p@db/litfass_x?authSource=admin",
        "mongodb://u:p@db/own?w=1, mongodb://u:p@db/litfass_x?w=1&authSource=own",
        "mongodb+srv://u:p@db/?authSource=x, mongodb+srv://u:p@db/litfass_x?authSource=x"
    })
    void givesEachServiceItsDatabaseOnTheSameServer(String given, String expected) {
        assertThat(new MongoUri(given).withDatabase("litfass_x")).isEqualTo(expected);
    }

    @Test
    void doesNotShowThePasswordOfADatabase() {
        assertThat(new MongoUri("mongodb://u:secret@db:1/own?w=1").shown()).isEqualTo("mongodb://db:1/own");
    }

    @Test
    void makesKeysOnceForTheirOwnerOnly() throws IOException {
        Path file = folder.resolve("keys");

        Map<String, String> first = Keys.in(file);

        assertThat(Keys.in(file)).isEqualTo(first);
        assertThat(first.values()).doesNotHaveDuplicates().allSatisfy(key -> {
            assertThat(key).startsWith("desk1:");
            assertThat(Base64.getDecoder().decode(key.substring(6))).hasSize(32);
        });
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void addsAKeyThatIsMissingAndKeepsTheOthers() throws IOException {
        Path file = folder.resolve("keys");
        Files.writeString(file, "LITFASS_VAULT_KEYS=old:AAAA\n");

        Map<String, String> keys = Keys.in(file);

        assertThat(keys)
                .containsEntry("LITFASS_VAULT_KEYS", "old:AAAA")
                .containsKey("LITFASS_CALLER_GATEWAY_TO_CLIENTS");
    }

    @Test
    void countsPortsFromTheBaseAndTakesSingleOnes() {
        Options options = Options.read(
                List.of("--port-base", "18080"), Map.of("LITFASS_PORT_DATABASE", "27017", "LITFASS_PORT_BASE", "9000"));

        assertThat(options.ports().of(ServiceName.GATEWAY)).isEqualTo(18080);
        assertThat(options.ports().managementOf(ServiceName.MONITORING)).isEqualTo(19083);
        assertThat(options.ports().database()).isEqualTo(27017);
        assertThat(options.ports().needed(false)).doesNotContainKey(27017).hasSize(9);
    }

    @Test
    void explainsWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> Options.read(List.of("--frsh"), Map.of()))
                .hasMessageContaining("no option --frsh")
                .hasMessageContaining("Usage: ./run");
        assertThatThrownBy(() -> Options.read(List.of("--port-base"), Map.of())).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> Options.read(List.of("--port-base", "80"), Map.of()))
                .hasMessageContaining("between 1024 and");
        assertThatThrownBy(() -> Options.read(List.of("--port-base", "many"), Map.of()))
                .hasMessageContaining("not a number");
    }

    @Test
    void explainsTheSameAsTheScript() throws IOException {
        String script = Files.readString(Path.of("..", "..", "run"));

        assertThat(script).contains(Options.USAGE);
    }

    @Test
    void keepsTheLastLogs() throws IOException {
        try (DataFolder data = DataFolder.take(folder)) {
            for (int i = 1; i <= 5; i++) {
                Files.writeString(data.newLog("gateway"), "run " + i);
            }

            assertThat(data.logs().resolve("gateway.log")).hasContent("run 5");
            assertThat(data.logs().resolve("gateway.3.log")).hasContent("run 2");
            assertThat(data.logs().resolve("gateway.4.log")).doesNotExist();
        }
    }
}
