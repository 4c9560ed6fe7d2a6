package dev.litfass.platform.caller;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.contracts.caller.Permission;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.id.ClientId;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A route that its guard could not read keeps the service from starting. */
class GuardedHandlersTests {

    @ParameterizedTest
    @ValueSource(classes = {Guarded.class, Signed.class, Inside.class})
    void routesThatCanBeGuardedAreServed(Class<?> controller) {
        assertThatCode(() -> started(controller)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ClientByAnotherName.class,
                ClientHiddenInAVariable.class,
                ClientHiddenBehindAName.class,
                NobodysRoute.class,
                EveryPath.class,
                InsideForAnybody.class,
                StaffForAnything.class,
                PartnerForAnything.class,
                PortalThatWrites.class,
                PortalForEveryVerb.class
            })
    void routesThatCannotBeGuardedKeepTheServiceFromStarting(Class<?> controller) {
        assertThatThrownBy(() -> started(controller))
                .isInstanceOf(BeanCreationException.class)
                .hasRootCauseInstanceOf(IllegalStateException.class)
                .rootCause()
                .hasMessageStartingWith("The route /");
    }

    private static void started(Class<?> controller) {
        try (var context = new GenericApplicationContext()) {
            context.registerBean(controller);
            context.registerBean(GuardedHandlers.class, (Supplier<GuardedHandlers>) GuardedHandlers::new);
            context.refresh();
        }
    }

    @RestController
    static class Guarded {
        @Requires(Permission.READ)
        @PostMapping("/api/clients/{clientId}/things")
        void things(@PathVariable ClientId clientId) {}

        @GetMapping("/portal/things")
        void portal() {}

        @RequiresScope("things:read")
        @GetMapping("/partner/things")
        void partner() {}
    }

    @RestController
    static class Signed {
        @PostMapping("/hooks/{network}/{channelId}")
        void hook() {}
    }

    @RestController
    @CalledBy(Service.GATEWAY)
    static class Inside {
        @GetMapping("/internal/clients/{clientId}")
        void inside() {}
    }

    @RestController
    static class ClientByAnotherName {
        @Requires(Permission.READ)
        @GetMapping("/api/clients/{client}/things")
        void things() {}
    }

    @RestController
    static class ClientHiddenInAVariable {
        @Requires(Permission.READ)
        @GetMapping("/api/things/{owner}")
        void things(@PathVariable ClientId owner) {}
    }

    @RestController
    static class ClientHiddenBehindAName {
        @Requires(Permission.READ)
        @GetMapping("/api/things/{owner}")
        void things(@PathVariable("owner") ClientId clientId) {}
    }

    @RestController
    static class NobodysRoute {
        @GetMapping("/things")
        void things() {}
    }

    @RestController
    static class EveryPath {
        @Requires(Permission.READ)
        @GetMapping("/api/things/**")
        void things() {}
    }

    @RestController
    static class InsideForAnybody {
        @GetMapping("/internal/things")
        void things() {}
    }

    @RestController
    static class StaffForAnything {
        @GetMapping("/api/things")
        void things() {}
    }

    @RestController
    static class PartnerForAnything {
        @GetMapping("/partner/things")
        void things() {}
    }

    @RestController
    static class PortalThatWrites {
        @PostMapping("/portal/things")
        void things() {}
    }

    @RestController
    static class PortalForEveryVerb {
        @org.springframework.web.bind.annotation.RequestMapping("/portal/things")
        void things() {}
    }
}
