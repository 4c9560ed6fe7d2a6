package dev.litfass.clients.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.clients.ClientsProblem;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.testsupport.ForbiddenAddresses;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ServerAddressTests {

    static Stream<String> refusedOutside() {
        return ForbiddenAddresses.outside(8443).flatMap(ServerAddressTests::alsoWithTls);
    }

    static Stream<String> refusedAlways() {
        return ForbiddenAddresses.always(8443).flatMap(ServerAddressTests::alsoWithTls);
    }

    @ParameterizedTest
    @MethodSource("refusedOutside")
    void refusesWhatIsNotTheOpenWeb(String typed) {
        assertRefused(() -> ServerAddress.of(typed, Network.MASTODON, false));
        assertRefused(() -> ServerAddress.of(typed, Network.WORDPRESS, false));
        assertRefused(() -> ServerAddress.ofPage(typed));
    }

    @ParameterizedTest
    @MethodSource("refusedAlways")
    void refusesTheSameOnADesk(String typed) {
        assertRefused(() -> ServerAddress.of(typed, Network.MASTODON, true));
        assertRefused(() -> ServerAddress.of(typed, Network.WORDPRESS, true));
    }

    @ParameterizedTest
    @CsvSource({
        "mastodon.example, https://mastodon.example",
        "https://Mastodon.Example/, https://mastodon.example",
        "HTTPS://mastodon.example, https://mastodon.example",
        "https://mastodon.example:8443, https://mastodon.example:8443"
    })
    void takesTheOpenWebInItsNormalForm(String typed, String read) {
        assertThat(ServerAddress.of(typed, Network.MASTODON, false)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:8090", "http://127.0.0.1:8090"})
    void takesThisMachineOnADesk(String typed) {
        assertThat(ServerAddress.of(typed, Network.SIMULATOR, true)).isEqualTo(typed);
        assertRefused(() -> ServerAddress.of(typed, Network.SIMULATOR, false));
    }

    private static Stream<String> alsoWithTls(String address) {
        return Stream.of(address, address.replace("http://", "https://"), address.replace("http://", ""));
    }

    private static void assertRefused(ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type()).isEqualTo(ClientsProblem.SERVER_NOT_ACCEPTED));
    }
}
