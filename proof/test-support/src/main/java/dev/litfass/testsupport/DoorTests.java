package dev.litfass.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.caller.Permission;
import dev.litfass.contracts.caller.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * What holds at every door of a service, asked at each route that the running service has: who gets in, that nobody
 * gets at another client's things, and that bad input is refused in words and never ends in an error of ours.
 */
public interface DoorTests {

    /** Parameters whose text means something. */
    Set<String> READ = Set.of("limit", "cursor", "from", "to", "zone", "stage", "status", "version");

    Doors doors();

    @TestFactory
    default Stream<DynamicTest> nobodyWithoutATokenGetsIn() {
        var doors = doors();
        return doors.each(
                Doors::isGuarded,
                door -> assertThat(doors.status(door, null, Map.of(), "sample")).isEqualTo(401));
    }

    @TestFactory
    default Stream<DynamicTest> callersOfOtherKindsFindNothing() {
        var doors = doors();
        return doors.each(Doors::isGuarded, door -> {
            for (var caller : doors.everyKind()) {
                if (!Doors.isFor(door, caller)) {
                    assertThat(doors.status(door, caller, doors.atOwn(), "sample"))
                            .as("%s", caller.kind())
                            .isEqualTo(404);
                }
            }
        });
    }

    @TestFactory
    default Stream<DynamicTest> anotherClientDoesNotExist() {
        var doors = doors();
        return doors.each(
                door -> door.kind().equals("api") && door.isOfClient(),
                door -> assertThat(doors.status(door, doors.staff(), doors.foreign(), "sample"))
                        .isEqualTo(404));
    }

    /** Who lacks the right is refused before the body is read; only a wrong kind of body is told before. */
    @TestFactory
    default Stream<DynamicTest> rolesWithoutTheRightAreRefused() {
        var doors = doors();
        return doors.each(door -> door.kind().equals("api"), door -> {
            for (var role : Role.values()) {
                if (!role.may(Permission.valueOf(door.right()))) {
                    assertThat(doors.status(door, Callers.staff("own", role, doors.own()), doors.atOwn(), "sample"))
                            .as("%s", role)
                            .isIn(403, 415);
                }
            }
        });
    }

    @TestFactory
    default Stream<DynamicTest> keysWithoutTheScopeAreRefused() {
        var doors = doors();
        return doors.each(
                door -> door.kind().equals("partner"),
                door -> assertThat(doors.status(door, doors.partnerWithoutScopes(), doors.atOwn(), "sample"))
                        .isEqualTo(403));
    }

    /** The paper has one line for each door of the service, and no other. */
    @Test
    default void thePaperOfRightsSaysWhatEachDoorRequires() {
        var doors = doors();

        assertThat(RightsPaper.linesOf(doors.service())).containsExactlyElementsOf(doors.lines());
    }

    /** A service that has no business with a door of the inside is refused, though it is one of ours. */
    @TestFactory
    default Stream<DynamicTest> otherServicesAreRefused() {
        var doors = doors();
        return doors.each(door -> !door.calledBy().isEmpty(), door -> {
            for (var caller : doors.everyKind()) {
                if (Doors.isFor(door, caller) && !Doors.isOpenTo(door, caller)) {
                    assertThat(doors.status(door, caller, doors.atOwn(), "sample"))
                            .as("%s", caller.id())
                            .isEqualTo(403);
                }
            }
        });
    }

    /**
     * A path means one thing or nothing: every fixed segment, spelt otherwise, leads nowhere, whoever asks and whoever
     * the client is.
     */
    @TestFactory
    default Stream<DynamicTest> pathsSpeltOtherwiseLeadNowhere() {
        var doors = doors();
        return doors.each(door -> true, door -> {
            var path = door.at(Map.of("clientId", doors.foreign().get("clientId")), "sample");
            for (var spelling : Spellings.of(door.path(), path)) {
                for (var caller : doors.everyKind()) {
                    assertThat(doors.status(door, caller, spelling))
                            .as("%s as %s", spelling, caller.kind())
                            .isIn(400, 404);
                }
            }
        });
    }

    /** The door of one's own client with the id of somebody else's thing. */
    @TestFactory
    default Stream<DynamicTest> anotherClientsThingsDoNotExist() {
        var doors = doors();
        var ids = new LinkedHashMap<>(doors.foreign());
        ids.putAll(doors.atOwn());
        return doors.each(door -> door.kind().equals("api") && door.namesAThing(), door -> {
            assertThat(ids.keySet()).as("somebody else's things").containsAll(door.places());
            assertThat(doors.status(door, doors.staff(), ids, "sample")).isEqualTo(404);
        });
    }

    @TestFactory
    default Stream<DynamicTest> aViewerChangesNothing() {
        var doors = doors();
        return doors.each(door -> door.kind().equals("portal"), door -> {
            assertThat(door.method()).isEqualTo(HttpMethod.GET);
            for (var verb : List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)) {
                var other = new Door(verb, door.path(), door.handler());
                assertThat(doors.status(other, doors.viewer(), Map.of(), "sample"))
                        .as("%s", verb)
                        .isIn(403, 405);
            }
        });
    }

    @TestFactory
    default Stream<DynamicTest> whatCannotBeAnIdIsRefused() {
        var doors = doors();
        return doors.each(door -> Doors.isGuarded(door) && !door.places().isEmpty(), door -> {
            for (var id : List.of("%00", "..%2f..%2fetc", "a".repeat(300), "%F0%9F%A5%90", "{$gt:''}")) {
                assertThat(doors.status(door, doors.rightCaller(door), Map.of(), id))
                        .as(id)
                        .isBetween(400, 499);
            }
        });
    }

    @TestFactory
    default Stream<DynamicTest> bodiesThatMakeNoSenseAreRefusedInWords() {
        var doors = doors();
        return doors.each(door -> Doors.isGuarded(door) && door.body().isPresent(), door -> {
            for (var body :
                    List.of("", "{", "[]", "null", "7", "\"text\"", "{\"noSuchField\":1}", "[".repeat(3_000), "\0")) {
                Doors.assertRefused(
                        doors.knock(door, body, MediaType.APPLICATION_JSON),
                        body.substring(0, Math.min(20, body.length())));
            }
            Doors.assertRefused(doors.knock(door, "<a/>", MediaType.APPLICATION_XML), "XML");
            var large = "{\"text\":\"" + "x".repeat(3_000_000) + "\"}";
            Doors.assertRefused(doors.knock(door, large, MediaType.APPLICATION_JSON), "3 MB");
        });
    }

    @TestFactory
    default Stream<DynamicTest> parametersThatMakeNoSenseAreRefusedInWords() {
        var doors = doors();
        return doors.each(door -> Doors.isGuarded(door) && door.method() == HttpMethod.GET, door -> {
            for (var parameter : door.handler().getMethod().getParameters()) {
                if (READ.contains(parameter.getName())) {
                    for (var value : List.of("!!", "-1", "x%20y")) {
                        Doors.assertRefused(
                                doors.ask(door, parameter.getName(), value), parameter.getName() + "=" + value);
                    }
                }
            }
        });
    }
}
