package dev.litfass.clients.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.clients.ClientsProblem;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.testsupport.ForbiddenAddresses;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HookAddressTests {

    static Stream<String> outside() {
        return ForbiddenAddresses.outside(8443).flatMap(HookAddressTests::alsoWithTls);
    }

    static Stream<String> always() {
        return ForbiddenAddresses.always(8443).flatMap(HookAddressTests::alsoWithTls);
    }

    @ParameterizedTest
    @MethodSource("outside")
    void refusesWhatIsNotTheOpenWebHoweverItIsSpelt(String typed) {
        assertRefused(typed, false);
    }

    @ParameterizedTest
    @MethodSource("always")
    void refusesTheSameOnADesk(String typed) {
        assertRefused(typed, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example/a",
                "ftp://hooks.example/a",
                "https://name:word@hooks.example/a",
                "https://hooks.example/a#b",
                "hooks.example/a",
                "https:///a",
                "https://hooks .example"
            })
    void refusesWhatIsNoAddressForAHook(String typed) {
        assertRefused(typed, false);
        assertRefused(typed, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://hooks.example/a?token=1", "https://hooks.example:8443", " https://93.184.215.14/ "})
    void takesTheOpenWeb(String typed) {
        assertThat(HookAddress.of(typed, false)).isEqualTo(typed.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:5678/webhook/a", "http://127.0.0.1:5678/", "http://[::1]:5678/"})
    void takesThisMachineOnADeskOnly(String typed) {
        assertThat(HookAddress.of(typed, true)).isEqualTo(typed);
        assertRefused(typed, false);
    }

    private static Stream<String> alsoWithTls(String address) {
        return Stream.of(address, address.replace("http://", "https://"));
    }

    private static void assertRefused(String typed, boolean desk) {
        assertThatThrownBy(() -> HookAddress.of(typed, desk))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type()).isEqualTo(ClientsProblem.HOOK_ADDRESS_NOT_ACCEPTED));
    }
}
