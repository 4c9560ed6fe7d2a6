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
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.NotRecorded;
import dev.litfass.platform.network.NetworkCalls;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.web.reactive.function.client.WebClient;

/** The house rules that javac cannot guard: directions between features, names, repositories, time, blocking. */
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

    private static final Set<String> TEMPLATES = Set.of(
            "org.springframework.data.mongodb.core.ReactiveMongoTemplate",
            "org.springframework.data.mongodb.core.ReactiveMongoOperations",
            "org.springframework.data.mongodb.gridfs.ReactiveGridFsTemplate");

    /** What a use case works with, and no repository. */
    private static final Set<String> OTHER_WORK = Set.of(
            "dev.litfass.platform.directory.ChannelDirectory",
            "dev.litfass.platform.audit.AuditLog",
            "dev.litfass.platform.network.NetworkCalls");

    private static final DescribedPredicate<JavaClass> NETWORKS_OWN =
            resideInAnyPackage("..network.*..", "..source.*..", "dev.litfass.contracts.network");

    private static final Set<String> CHANGES = Set.of("Post", "Put", "Patch", "Delete");

    private static final Map<String, JavaClasses> READ = new ConcurrentHashMap<>();

    private final String root;
    private final JavaClasses classes;

    private HouseRules(String root) {
        this.root = root;
        this.classes = classesOf(root);
    }

    /** Read once: the tests of a module ask for the same again and again. */
    private static JavaClasses classesOf(String root) {
        return READ.computeIfAbsent(
                root,
                name -> new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(name));
    }

    /** @param module the last part of the module's package, for example {@code content} */
    public static HouseRules of(String module) {
        return new HouseRules("dev.litfass." + module);
    }

    /** Packages use one another only along these edges; packages below one count as it. */
    public HouseRules onlyTheseDirections(Map<String, Set<String>> edges) {
        slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
        for (var from : classes.stream()
                .map(this::feature)
                .filter(r -> !r.isEmpty())
                .distinct()
                .toList()) {
            var allowed = edges.getOrDefault(from, Set.of());
            classes()
                    .that(inFeature(from))
                    .should(dependOnlyOn(from, allowed))
                    .because("the table of directions allows " + from + " only " + allowed)
                    .check(classes);
        }
        return this;
    }

    /** Names, visibility, time, blocking, queries, networks and records. */
    public HouseRules everythingElse() {
        rules().values().forEach(rule -> rule.allowEmptyShould(true).check(classes));
        return this;
    }

    /** The rules that need no table, by what each wants; each can be tried on classes that break it. */
    public static Map<String, ArchRule> rules() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put(
                "names are words of the trade",
                noClasses()
                        .should()
                        .haveNameMatching(".*\\.(\\w*(Impl|Service|Manager|Helper|Utils?|Processor|Dto|Entity|Vo)"
                                + "|(Abstract|Base|Default)[A-Z]\\w*|I[A-Z][a-z]\\w*Interface)"));
        rules.put(
                "a controller is used by nobody inside",
                classes().that().haveSimpleNameEndingWith("Controller").should().notBePublic());
        rules.put("time and chance are injected", injected());
        rules.put(
                "pipelines are subscribed at the edge",
                noClasses()
                        .should(callMethodsNamed(Set.of("block", "blockFirst", "blockLast", "subscribe", "toFuture"))));
        rules.put(
                "blocking work goes through Blocking, own work through a pool, clocks through Poller",
                noClasses().should().dependOnClassesThat().haveFullyQualifiedName("reactor.core.scheduler.Schedulers"));
        rules.put(
                "constructors inject, settings are records",
                noClasses()
                        .should()
                        .beAnnotatedWith("org.springframework.stereotype.Service")
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value")
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Autowired"));
        rules.put("the domain runs without a framework", records());
        rules.put("the record of who did what has no gaps", recordedChanges());
        rules.put(
                "no unscoped findById or findAll may exist",
                noClasses()
                        .should()
                        .beAssignableTo("org.springframework.data.repository.reactive.ReactiveCrudRepository"));
        rules.put(
                "every query names its client",
                methods()
                        .that()
                        .areDeclaredInClassesThat(ask())
                        .and(are(queries()))
                        .should(nameTheClient()));
        rules.put(
                "who asks the database does nothing else",
                noClasses().that(are(templated())).should().dependOnClassesThat(are(otherWork())));
        rules.put(
                "only a network's own package knows which network it is",
                noClasses().should(nameANetwork()));
        rules.put("the portal is read-only", readOnlyPortal());
        return rules;
    }

    private static ArchRule injected() {
        return noClasses()
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
                .callConstructor(java.util.Random.class);
    }

    /** Machines that a person or a network names are called through the one client that looks where a call leads. */
    public HouseRules callsOutOnlyWhereAllowed() {
        callsOut().check(classes);
        callsOut().check(classesOf("dev.litfass.platform"));
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

    private static ArchRule records() {
        return noClasses()
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
                        "org.springframework.cloud.."));
    }

    private static ArchRule readOnlyPortal() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("..portal")
                .should()
                .notBeAnnotatedWith("org.springframework.web.bind.annotation.PostMapping")
                .andShould()
                .notBeAnnotatedWith("org.springframework.web.bind.annotation.PutMapping")
                .andShould()
                .notBeAnnotatedWith("org.springframework.web.bind.annotation.DeleteMapping")
                .andShould()
                .notBeAnnotatedWith("org.springframework.web.bind.annotation.PatchMapping");
    }

    /** Repositories of Spring Data, and classes that write their queries themselves. */
    private static DescribedPredicate<JavaClass> ask() {
        return DescribedPredicate.describe(
                "ask the database",
                type -> type.isAssignableTo("org.springframework.data.repository.Repository")
                        || templated().test(type));
    }

    private static DescribedPredicate<JavaClass> templated() {
        return DescribedPredicate.describe(
                "classes with a template",
                type -> type.getAllFields().stream()
                        .anyMatch(field -> TEMPLATES.contains(field.getRawType().getName())));
    }

    private static DescribedPredicate<JavaMethod> queries() {
        return DescribedPredicate.describe(
                "queries",
                method -> !method.getModifiers().contains(JavaModifier.PRIVATE)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && method.getRawReturnType().isAssignableTo("org.reactivestreams.Publisher"));
    }

    private static DescribedPredicate<JavaClass> otherWork() {
        return DescribedPredicate.describe(
                "other machines, the audit log, controllers",
                type -> OTHER_WORK.contains(type.getName())
                        || type.getSimpleName().endsWith("Controller")
                        || type.isAnnotatedWith("org.springframework.cloud.openfeign.FeignClient"));
    }

    /** A feed is no network. Packages below {@code network} and {@code source} belong to one network each. */
    private static ArchCondition<JavaClass> nameANetwork() {
        return new ArchCondition<>("name a network") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (NETWORKS_OWN.test(type)) {
                    return;
                }
                type.getFieldAccessesFromSelf().stream()
                        .filter(access -> access.getTargetOwner().isEquivalentTo(Network.class))
                        .filter(access -> !access.getTarget().getName().equals(Network.RSS.name()))
                        .filter(access -> Stream.of(Network.values())
                                .anyMatch(network ->
                                        network.name().equals(access.getTarget().getName())))
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(type, access.getDescription())));
                Stream.of(Network.values())
                        .filter(Network::canPublish)
                        .filter(network -> !network.isManual())
                        // A single letter begins many names.
                        .filter(network -> network.displayName().length() > 1)
                        .filter(network -> type.getSimpleName().startsWith(network.displayName()))
                        .forEach(network -> events.add(SimpleConditionEvent.satisfied(
                                type, type.getName() + " is called after " + network.displayName())));
            }
        };
    }

    private String feature(JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return "";
        }
        var rest = name.substring(root.length() + 1);
        var dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private DescribedPredicate<JavaClass> inFeature(String feature) {
        return DescribedPredicate.describe(
                "in feature " + feature, type -> feature(type).equals(feature));
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

    private ArchCondition<JavaClass> dependOnlyOn(String from, Set<String> allowed) {
        return new ArchCondition<>("depend only on features " + allowed) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(d -> d.getTargetClass().getPackageName().startsWith(root))
                        .filter(d -> {
                            var to = feature(d.getTargetClass());
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

    /** A client, or a document that says whose it is. */
    private static boolean hasClient(JavaClass type) {
        return type.isEquivalentTo(ClientId.class)
                || type.getAllFields().stream()
                        .anyMatch(field -> field.getRawType().isEquivalentTo(ClientId.class));
    }

    private static ArchCondition<JavaMethod> nameTheClient() {
        return new ArchCondition<>("take a ClientId or say why not") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var scoped = method.getRawParameterTypes().stream().anyMatch(HouseRules::hasClient)
                        || method.isAnnotatedWith(AcrossClients.class)
                        || method.getOwner().isAnnotatedWith(AcrossClients.class)
                        || method.getModifiers().contains(JavaModifier.STATIC);
                events.add(new SimpleConditionEvent(method, scoped, method.getFullName()));
            }
        };
    }
}
