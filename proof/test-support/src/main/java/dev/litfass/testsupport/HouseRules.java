package dev.litfass.testsupport;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.NotRecorded;
import dev.litfass.platform.network.NetworkCalls;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.reactive.function.client.WebClient;

/** The house rules that javac cannot guard: directions between rooms, names, repositories, time, blocking. */
public final class HouseRules {

    /** What opens a connection to whatever it is told, or asks for a name. */
    private static final Map<String, Set<String>> CONNECTIONS = Map.of(
            "reactor.netty.http.client.HttpClient", Set.of("create", "newConnection"),
            "reactor.netty.tcp.TcpClient", Set.of("create", "newConnection"),
            "org.springframework.web.reactive.function.client.WebClient", Set.of("create", "builder"),
            "org.springframework.web.client.RestClient", Set.of("create", "builder"),
            "org.springframework.web.client.RestTemplate", Set.of("<init>"),
            "java.net.http.HttpClient", Set.of("newHttpClient", "newBuilder"),
            "java.net.URL", Set.of("openConnection", "openStream", "getContent"),
            "java.net.Socket", Set.of("<init>"),
            "java.net.InetAddress", Set.of("getByName", "getAllByName"));

    private static final Set<String> CHANGES = Set.of("Post", "Put", "Patch", "Delete");

    private final String root;
    private final JavaClasses classes;

    private HouseRules(String root) {
        this.root = root;
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    /** @param module the last part of the module's package, for example {@code content} */
    public static HouseRules of(String module) {
        return new HouseRules("dev.litfass." + module);
    }

    /** Rooms use one another only along these edges; sub-rooms count as their room. */
    public HouseRules onlyTheseDirections(Map<String, Set<String>> edges) {
        slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
        for (var from : classes.stream()
                .map(this::room)
                .filter(r -> !r.isEmpty())
                .distinct()
                .toList()) {
            var allowed = edges.getOrDefault(from, Set.of());
            classes()
                    .that(inRoom(from))
                    .should(dependOnlyOnRooms(from, allowed))
                    .because("the table of directions allows " + from + " only " + allowed)
                    .check(classes);
        }
        return this;
    }

    /** Names, visibility, time, blocking, repositories and records. */
    public HouseRules everythingElse() {
        noClasses()
                .should()
                .haveNameMatching(".*\\.(\\w*(Impl|Service|Manager|Helper|Utils?|Processor|Dto|Entity|Vo)"
                        + "|(Abstract|Base|Default)[A-Z]\\w*|I[A-Z][a-z]\\w*Interface)")
                .because("names are words of the trade")
                .check(classes);
        classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .notBePublic()
                .because("a controller is called over HTTP only")
                .allowEmptyShould(true)
                .check(classes);
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callConstructor(java.util.Random.class)
                .because("time and chance are injected")
                .check(classes);
        noClasses()
                .should(callMethodsNamed(Set.of("block", "blockFirst", "blockLast", "subscribe", "toFuture")))
                .because("pipelines are subscribed at the edge")
                .check(classes);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("reactor.core.scheduler.Schedulers")
                .because("blocking work goes through Blocking, clocks through Poller")
                .check(classes);
        noClasses()
                .should()
                .beAnnotatedWith("org.springframework.stereotype.Service")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Autowired")
                .because("constructors inject, settings are records")
                .check(classes);
        records();
        recordedChanges().allowEmptyShould(true).check(classes);
        repositories();
        portal();
        return this;
    }

    /** Machines that a person or a network names are called through the one client that looks where a call leads. */
    public HouseRules callsOutOnlyWhereAllowed() {
        callsOut().check(classes);
        callsOut()
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.litfass.platform"));
        return this;
    }

    /** The rule itself, to be tried on classes that break it. */
    public static ArchRule callsOut() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.litfass.platform.outbound")
                .should(openConnections())
                .because("only OutboundHttp checks where a call leads")
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> openConnections() {
        return new ArchCondition<>("open connections by themselves") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnitCallsFromSelf().stream()
                        .filter(call -> CONNECTIONS
                                .getOrDefault(call.getTargetOwner().getName(), Set.of())
                                .contains(call.getTarget().getName()))
                        // it gives its WebClient the checked client as its connector
                        .filter(call -> !type.isEquivalentTo(NetworkCalls.class)
                                || !call.getTargetOwner().isEquivalentTo(WebClient.class))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
            }
        };
    }

    /** Whatever people and partners change is recorded, or says why it need not be. */
    public static ArchRule recordedChanges() {
        return methods()
                .that(are(changing()))
                .should(reachTheAuditLog())
                .because("the record of who did what has no gaps");
    }

    private static DescribedPredicate<JavaMethod> changing() {
        return DescribedPredicate.describe(
                "handlers of people's and partners' changes",
                method -> method.getOwner().getSimpleName().endsWith("Controller")
                        && CHANGES.stream()
                                .anyMatch(verb -> method.isAnnotatedWith(
                                        "org.springframework.web.bind.annotation." + verb + "Mapping")));
    }

    private static ArchCondition<JavaMethod> reachTheAuditLog() {
        return new ArchCondition<>("record what they do, or be @NotRecorded") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var recorded = method.isAnnotatedWith(NotRecorded.class) || reaches(method, new HashSet<>());
                events.add(new SimpleConditionEvent(method, recorded, method.getFullName()));
            }
        };
    }

    private static boolean reaches(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
        if (!seen.add(unit)) {
            return false;
        }
        return Stream.concat(
                        unit.getCallsFromSelf().stream().map(call -> call.getTarget()),
                        unit.getCodeUnitReferencesFromSelf().stream().map(reference -> reference.getTarget()))
                .anyMatch(target -> target.getOwner().isEquivalentTo(AuditLog.class)
                        || target.getOwner().getPackageName().startsWith("dev.litfass")
                                && target.resolveMember()
                                        .map(member -> reaches((JavaCodeUnit) member, seen))
                                        .orElse(false));
    }

    private void records() {
        noClasses()
                .that()
                .areRecords()
                .and(are(not(settings())))
                .and(are(topLevelOrNestedInRecord()))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "reactor..",
                        "feign..",
                        "org.springframework.cloud.."))
                .because("the domain runs without a framework")
                .allowEmptyShould(true)
                .check(classes);
    }

    private void repositories() {
        noClasses()
                .should()
                .beAssignableTo("org.springframework.data.repository.reactive.ReactiveCrudRepository")
                .because("no unscoped findById or findAll may exist")
                .check(classes);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAssignableTo("org.springframework.data.repository.Repository")
                .should(nameTheClient())
                .allowEmptyShould(true)
                .check(classes);
    }

    private void portal() {
        methods()
                .that()
                .areDeclaredInClassesThat(inRoom("portal"))
                .should()
                .notBeAnnotatedWith("org.springframework.web.bind.annotation.PostMapping")
                .andShould()
                .notBeAnnotatedWith("org.springframework.web.bind.annotation.PutMapping")
                .andShould()
                .notBeAnnotatedWith("org.springframework.web.bind.annotation.DeleteMapping")
                .andShould()
                .notBeAnnotatedWith("org.springframework.web.bind.annotation.PatchMapping")
                .because("the portal is read-only")
                .allowEmptyShould(true)
                .check(classes);
    }

    private String room(JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return "";
        }
        var rest = name.substring(root.length() + 1);
        var dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private DescribedPredicate<JavaClass> inRoom(String room) {
        return DescribedPredicate.describe("in room " + room, type -> room(type).equals(room));
    }

    private static DescribedPredicate<JavaClass> settings() {
        return DescribedPredicate.describe(
                "settings", type -> type.getSimpleName().endsWith("Settings"));
    }

    private static DescribedPredicate<JavaClass> topLevelOrNestedInRecord() {
        return DescribedPredicate.describe(
                "facts",
                type -> type.getEnclosingClass().map(JavaClass::isRecord).orElse(true));
    }

    private ArchCondition<JavaClass> dependOnlyOnRooms(String from, Set<String> allowed) {
        return new ArchCondition<>("depend only on rooms " + allowed) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(d -> d.getTargetClass().getPackageName().startsWith(root))
                        .filter(d -> {
                            var to = room(d.getTargetClass());
                            return !to.isEmpty() && !to.equals(from) && !allowed.contains(to);
                        })
                        .forEach(d -> events.add(SimpleConditionEvent.violated(type, d.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> callMethodsNamed(Set<String> names) {
        return new ArchCondition<>("call " + names + " of a Mono or Flux") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> names.contains(call.getName()))
                        .filter(call -> call.getTargetOwner().getPackageName().startsWith("reactor.core"))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaMethod> nameTheClient() {
        return new ArchCondition<>("take a ClientId or say why not") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var scoped = Set.of("save", "insert").contains(method.getName())
                        || method.getRawParameterTypes().stream().anyMatch(p -> p.isEquivalentTo(ClientId.class))
                        || method.isAnnotatedWith(AcrossClients.class)
                        || method.getOwner().isAnnotatedWith(AcrossClients.class)
                        || method.getModifiers().contains(JavaModifier.STATIC);
                events.add(new SimpleConditionEvent(method, scoped, method.getFullName()));
            }
        };
    }
}
