package dev.litfass.journeys;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.contracts.caller.Service;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1EnvVar;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1NetworkPolicyPeer;
import io.kubernetes.client.openapi.models.V1NetworkPolicyPort;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1PodTemplateSpec;
import io.kubernetes.client.openapi.models.V1Probe;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.util.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads every manifest strictly and holds the rules of k8s/README.md. */
class ManifestTests {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path BASE = ROOT.resolve("k8s/base");
    private static final Path OVERLAYS = ROOT.resolve("k8s/overlays");
    private static final String NAME = "app.kubernetes.io/name";
    private static final String OUTSIDE = "outside";

    private static final Set<String> SERVICES =
            Set.of("gateway", "clients-service", "content-service", "monitoring-service");

    /** Who may speak to whom, and on which port; the arrows of the README. */
    private static final Set<String> ARROWS = Set.of(
            "ingress-nginx -> gateway:8080",
            "gateway -> clients-service:8081",
            "gateway -> content-service:8082",
            "gateway -> monitoring-service:8083",
            "content-service -> clients-service:8081",
            "monitoring-service -> clients-service:8081",
            "monitoring-service -> content-service:8082",
            "clients-service -> mongodb:27017",
            "content-service -> mongodb:27017",
            "monitoring-service -> mongodb:27017",
            "mongodb -> mongodb:27017");

    private static final Set<String> WAYS_OUT = Set.of(
            "clients-service -> outside:443",
            "clients-service -> outside:465",
            "clients-service -> outside:587",
            "content-service -> outside:443",
            "monitoring-service -> outside:80",
            "monitoring-service -> outside:443");

    private static final List<String> PRIVATE =
            List.of("10.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16");

    private static final Pattern SECRET_NAME =
            Pattern.compile("(KEYS?|PASSWORD|SECRET|TOKEN|MONGODB_URI|CREDENTIALS?|USERNAME|EMAIL)$");

    private final List<Object> base = manifests(BASE);

    @Test
    void aMistypedFieldIsRefused() {
        var mistyped = read(BASE.resolve("gateway/deployment.yaml")).replace("runAsNonRoot", "runAsNonRooot");

        assertThatThrownBy(() -> Yaml.loadAll(mistyped)).hasMessageContaining("runAsNonRooot");
    }

    @Test
    void overlaysAreReadStrictly() {
        assertThat(manifests(OVERLAYS)).hasSizeGreaterThan(10).allMatch(KubernetesObject.class::isInstance);
    }

    @Test
    void noFileIsForgottenByTheKustomization() {
        List<String> listed = plain(BASE.resolve("kustomization.yaml"), "resources");

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        files(BASE).map(BASE::relativize).map(Path::toString).toList());
    }

    @Test
    void thereIsOneDeploymentPerServiceAndADatabaseOfThree() {
        assertThat(all(V1Deployment.class))
                .extracting(ManifestTests::nameOf)
                .containsExactlyInAnyOrderElementsOf(SERVICES);
        assertThat(all(V1StatefulSet.class)).singleElement().satisfies(database -> {
            assertThat(database.getSpec().getReplicas()).isEqualTo(3);
            assertThat(database.getSpec().getServiceName()).isEqualTo("mongodb");
            assertThat(database.getSpec().getVolumeClaimTemplates()).hasSize(1);
            assertThat(mainContainer(database.getSpec().getTemplate()).getArgs())
                    .contains("--replSet=litfass", "--keyFile=/key/keyfile");
        });
    }

    @ParameterizedTest
    @MethodSource("pods")
    void podsHaveNoRights(String name, V1PodTemplateSpec pod) {
        var spec = pod.getSpec();

        assertThat(spec.getAutomountServiceAccountToken()).isFalse();
        assertThat(spec.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(spec.getSecurityContext().getRunAsUser()).isPositive();
        assertThat(spec.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(Stream.of(spec.getHostNetwork(), spec.getHostPID(), spec.getHostIPC()))
                .allMatch(flag -> flag == null || !flag);
        assertThat(spec.getVolumes()).allMatch(volume -> volume.getHostPath() == null);
        assertThat(containers(spec)).isNotEmpty().allSatisfy(container -> {
            var rights = container.getSecurityContext();
            assertThat(rights.getAllowPrivilegeEscalation()).isFalse();
            assertThat(rights.getReadOnlyRootFilesystem()).isTrue();
            assertThat(rights.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(rights.getCapabilities().getAdd()).isNullOrEmpty();
            assertThat(rights.getPrivileged()).isNull();
            assertThat(rights.getRunAsUser()).isNull();
            assertThat(rights.getRunAsNonRoot()).isNull();
            assertThat(rights.getSeccompProfile()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("pods")
    void podsHaveAPlaceForTemporaryFilesAndBoundedResources(String name, V1PodTemplateSpec pod) {
        var scratch = pod.getSpec().getVolumes().stream()
                .filter(volume -> volume.getEmptyDir() != null)
                .peek(volume -> assertThat(volume.getEmptyDir().getSizeLimit())
                        .as(volume.getName())
                        .isNotNull())
                .map(volume -> volume.getName())
                .collect(toSet());

        assertThat(containers(pod.getSpec())).allSatisfy(container -> {
            assertThat(container.getVolumeMounts())
                    .anyMatch(mount -> mount.getMountPath().equals("/tmp") && scratch.contains(mount.getName()));
            assertThat(container.getResources().getRequests()).containsOnlyKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).containsOnlyKeys("cpu", "memory");
            container
                    .getResources()
                    .getRequests()
                    .forEach((what, wanted) -> assertThat(wanted.getNumber())
                            .isPositive()
                            .isLessThanOrEqualTo(container
                                    .getResources()
                                    .getLimits()
                                    .get(what)
                                    .getNumber()));
        });
    }

    @ParameterizedTest
    @MethodSource("pods")
    void podsAreSpreadAndKeptRunning(String name, V1PodTemplateSpec pod) {
        var mine = Map.of(NAME, name);

        assertThat(pod.getMetadata().getLabels()).containsEntry(NAME, name);
        assertThat(pod.getSpec().getTopologySpreadConstraints())
                .allSatisfy(spread -> {
                    assertThat(spread.getMaxSkew()).isEqualTo(1);
                    assertThat(spread.getLabelSelector().getMatchLabels()).isEqualTo(mine);
                })
                .extracting(spread -> spread.getTopologyKey())
                .containsExactly("kubernetes.io/hostname", "topology.kubernetes.io/zone");
        var budgets = all(V1PodDisruptionBudget.class).stream()
                .filter(budget -> nameOf(budget).equals(name))
                .toList();
        assertThat(budgets).singleElement().satisfies(budget -> {
            assertThat(budget.getSpec().getSelector().getMatchLabels()).isEqualTo(mine);
            assertThat(budget.getSpec().getMinAvailable().getIntValue()).isBetween(1, replicas(name) - 1);
        });
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void updatesNeverGoBelowWhatIsWanted(String name, V1Deployment deployment) {
        var update = deployment.getSpec().getStrategy().getRollingUpdate();

        assertThat(deployment.getSpec().getSelector().getMatchLabels()).isEqualTo(Map.of(NAME, name));
        assertThat(deployment.getSpec().getReplicas()).isGreaterThanOrEqualTo(2);
        assertThat(update.getMaxUnavailable().getIntValue()).isZero();
        assertThat(update.getMaxSurge().getIntValue()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void portsAreThoseOfTheProgram(String name, V1Deployment deployment) {
        var container = mainContainer(deployment.getSpec().getTemplate());
        var port = settings(name, "server", "port");
        var management = settings(name, "management", "server.port");

        assertThat(management).isEqualTo(port + 1000);
        assertThat(container.getPorts().stream().collect(toMap(p -> p.getName(), p -> p.getContainerPort())))
                .isEqualTo(Map.of("http", port, "management", management));
        assertThat(value(container, "SERVER_PORT")).isEqualTo(Integer.toString(port));
        assertThat(value(container, "MANAGEMENT_SERVER_PORT")).isEqualTo(Integer.toString(management));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void healthIsAskedOnTheManagementPortAndLivenessIgnoresTheDatabase(String name, V1Deployment deployment) {
        var container = mainContainer(deployment.getSpec().getTemplate());

        assertThat(asked(container.getStartupProbe())).isEqualTo("management/actuator/health/liveness");
        assertThat(asked(container.getLivenessProbe())).isEqualTo("management/actuator/health/liveness");
        assertThat(asked(container.getReadinessProbe())).isEqualTo("management/actuator/health/readiness");
        assertThat(container.getStartupProbe().getPeriodSeconds()
                        * container.getStartupProbe().getFailureThreshold())
                .isBetween(60, 300);
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void anEndIsWaitedFor(String name, V1Deployment deployment) {
        var pod = deployment.getSpec().getTemplate().getSpec();
        var container = mainContainer(deployment.getSpec().getTemplate());
        var pause = container.getLifecycle().getPreStop().getSleep().getSeconds();
        var phase = Duration.parse("PT" + value(container, "SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE"));

        assertThat(pause).isBetween(5L, 10L);
        assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThanOrEqualTo(pause + 2 * phase.toSeconds());
        if (name.equals("content-service")) {
            assertThat(phase).as("longer than a sending may take").isGreaterThan(Duration.ofSeconds(45));
        }
    }

    @Test
    void theDatabaseIsAskedForItsHealthAndGivenTimeToEnd() {
        var pod = all(V1StatefulSet.class).get(0).getSpec().getTemplate();
        var container = mainContainer(pod);

        assertThat(List.of(container.getStartupProbe(), container.getLivenessProbe()))
                .allMatch(probe -> probe.getTcpSocket().getPort().getStrValue().equals("mongodb"));
        assertThat(container.getReadinessProbe().getExec().getCommand()).startsWith("mongosh");
        assertThat(container.getLifecycle().getPreStop().getSleep().getSeconds())
                .isPositive();
        assertThat(pod.getSpec().getTerminationGracePeriodSeconds()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void noSecretStandsInAManifest() {
        var everything =
                Stream.concat(base.stream(), manifests(OVERLAYS).stream()).toList();

        assertThat(everything).noneMatch(V1Secret.class::isInstance);
        assertThat(everything.stream()
                        .flatMap(ManifestTests::podOf)
                        .flatMap(pod -> containers(pod.getSpec()).stream())
                        .flatMap(container ->
                                Stream.ofNullable(container.getEnv()).flatMap(List::stream))
                        .filter(variable ->
                                SECRET_NAME.matcher(variable.getName()).find()))
                .isNotEmpty()
                .allSatisfy(variable -> {
                    assertThat(variable.getValue()).as(variable.getName()).isNull();
                    assertThat(variable.getValueFrom().getSecretKeyRef())
                            .as(variable.getName())
                            .isNotNull();
                });
        assertThat(everything.stream()
                        .filter(V1ConfigMap.class::isInstance)
                        .flatMap(map -> ((V1ConfigMap) map).getData().keySet().stream()))
                .isNotEmpty()
                .noneMatch(key -> SECRET_NAME.matcher(key).find());
        assertThat(files(ROOT.resolve("k8s")).map(ManifestTests::read))
                .noneMatch(text -> Pattern.compile("mongodb(\\+srv)?://[^\\s@]*@")
                        .matcher(text)
                        .find());
    }

    @Test
    void servicesAreToldWhatTheyNeed() {
        var shared = all(V1ConfigMap.class).stream()
                .filter(map -> nameOf(map).equals("litfass"))
                .findFirst()
                .orElseThrow()
                .getData();

        assertThat(shared)
                .containsEntry("LITFASS_UPSTREAM_CLIENTS", "http://clients-service:8081")
                .containsEntry("LITFASS_UPSTREAM_CONTENT", "http://content-service:8082")
                .containsEntry("LITFASS_UPSTREAM_MONITORING", "http://monitoring-service:8083")
                .hasEntrySatisfying("LITFASS_PUBLIC_URL", url -> assertThat(url).startsWith("https://"))
                .doesNotContainKey("LITFASS_DESK");
        for (var deployment : all(V1Deployment.class)) {
            var container = mainContainer(deployment.getSpec().getTemplate());
            var told = container.getEnv().stream().map(V1EnvVar::getName).toList();
            assertThat(container.getEnvFrom())
                    .singleElement()
                    .satisfies(
                            from -> assertThat(from.getConfigMapRef().getName()).isEqualTo("litfass"));
            assertThat(callerKeys(container)).isEqualTo(callerKeysOf(nameOf(deployment)));
            assertThat(told.contains("LITFASS_DIGESTS_KEYS"))
                    .isEqualTo(nameOf(deployment).equals("clients-service"));
            assertThat(told.contains("SPRING_MONGODB_URI"))
                    .isEqualTo(!nameOf(deployment).equals("gateway"));
            assertThat(told.contains("LITFASS_VAULT_KEYS"))
                    .isEqualTo(nameOf(deployment).equals("clients-service"));
        }
    }

    @Test
    void imagesAreNamedOnceByDigestInProductionAndNeverByLatest() {
        var named = base.stream()
                .flatMap(ManifestTests::podOf)
                .flatMap(pod -> containers(pod.getSpec()).stream())
                .map(V1Container::getImage)
                .collect(toSet());

        assertThat(named)
                .containsExactlyInAnyOrder(
                        "gateway", "clients-service", "content-service", "monitoring-service", "mongo");
        assertThat(images("production")).allSatisfy((name, image) -> {
            assertThat(String.valueOf(image.get("digest"))).matches("sha256:[0-9a-f]{64}");
            assertThat(image).doesNotContainKey("newTag");
        });
        assertThat(images("production").keySet()).isEqualTo(named);
        assertThat(images("local"))
                .allSatisfy((name, image) ->
                        assertThat(image.get("newTag")).isNotNull().isNotEqualTo("latest"));
        assertThat(images("local").keySet()).isEqualTo(named);
    }

    @Test
    void servicesLeadToTheirPods() {
        assertThat(all(V1Service.class)).hasSize(5).allSatisfy(service -> {
            var pod = base.stream()
                    .filter(manifest ->
                            manifest instanceof KubernetesObject o && nameOf(o).equals(nameOf(service)))
                    .flatMap(ManifestTests::podOf)
                    .findFirst()
                    .orElseThrow();
            assertThat(service.getSpec().getSelector())
                    .isEqualTo(pod.getMetadata().getLabels());
            assertThat(service.getSpec().getType()).isNull();
            assertThat(service.getSpec().getPorts())
                    .singleElement()
                    .satisfies(port -> assertThat(mainContainer(pod).getPorts())
                            .anyMatch(open ->
                                    open.getName().equals(port.getTargetPort().getStrValue())
                                            && open.getContainerPort().equals(port.getPort())));
        });
    }

    @Test
    void onlyTheGatewayIsReachedFromOutsideAndOnlyByTls() {
        assertThat(all(V1Ingress.class)).singleElement().satisfies(ingress -> {
            var spec = ingress.getSpec();
            assertThat(spec.getRules()).allSatisfy(rule -> {
                assertThat(spec.getTls()).anyMatch(tls -> tls.getHosts().contains(rule.getHost()));
                assertThat(rule.getHttp().getPaths()).allSatisfy(path -> {
                    assertThat(path.getBackend().getService().getName()).isEqualTo("gateway");
                    assertThat(path.getBackend().getService().getPort().getName())
                            .isEqualTo("http");
                });
            });
        });
    }

    @Test
    void nothingIsReachedThatIsNotAllowed() {
        var deny = policy("default-deny").getSpec();

        assertThat(deny.getPodSelector().getMatchLabels()).isNullOrEmpty();
        assertThat(deny.getPodSelector().getMatchExpressions()).isNullOrEmpty();
        assertThat(deny.getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(deny.getIngress()).isNullOrEmpty();
        assertThat(deny.getEgress()).isNullOrEmpty();
    }

    @Test
    void theOpenWaysAreExactlyTheArrowsOfTheReadme() {
        var in = new ArrayList<String>();
        var out = new ArrayList<String>();
        for (var policy : all(V1NetworkPolicy.class)) {
            var name = nameOf(policy);
            if (name.equals("default-deny") || name.equals("names")) {
                continue;
            }
            var spec = policy.getSpec();
            assertThat(spec.getPodSelector().getMatchLabels()).isEqualTo(Map.of(NAME, name));
            spec.getIngress()
                    .forEach(way -> way.getFrom()
                            .forEach(from -> way.getPorts()
                                    .forEach(port -> in.add(peer(from) + " -> " + name + ":" + number(port)))));
            spec.getEgress()
                    .forEach(way -> way.getTo()
                            .forEach(to -> way.getPorts()
                                    .forEach(port -> out.add(name + " -> " + peer(to) + ":" + number(port)))));
        }

        assertThat(in).containsExactlyInAnyOrderElementsOf(ARROWS);
        assertThat(out)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                ARROWS.stream().filter(arrow -> !arrow.startsWith("ingress-nginx")), WAYS_OUT.stream())
                        .toList());
    }

    @Test
    void namesAreAskedForInsideTheClusterOnly() {
        var spec = policy("names").getSpec();

        assertThat(spec.getPolicyTypes()).containsExactly("Egress");
        assertThat(spec.getEgress()).singleElement().satisfies(way -> {
            assertThat(way.getTo()).singleElement().satisfies(to -> {
                assertThat(to.getNamespaceSelector().getMatchLabels()).containsValue("kube-system");
                assertThat(to.getPodSelector().getMatchLabels()).containsValue("kube-dns");
            });
            assertThat(way.getPorts()).allMatch(port -> number(port) == 53);
        });
    }

    static Stream<Object[]> pods() {
        return manifests(BASE).stream()
                .flatMap(manifest ->
                        podOf(manifest).map(pod -> new Object[] {nameOf((KubernetesObject) manifest), pod}));
    }

    static Stream<Object[]> deployments() {
        return manifests(BASE).stream().filter(V1Deployment.class::isInstance).map(manifest ->
                new Object[] {nameOf((KubernetesObject) manifest), manifest});
    }

    private <T> List<T> all(Class<T> type) {
        return base.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private V1NetworkPolicy policy(String name) {
        return all(V1NetworkPolicy.class).stream()
                .filter(policy -> nameOf(policy).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private int replicas(String name) {
        return Stream.concat(
                        all(V1Deployment.class).stream()
                                .filter(d -> nameOf(d).equals(name))
                                .map(d -> d.getSpec().getReplicas()),
                        all(V1StatefulSet.class).stream()
                                .filter(s -> nameOf(s).equals(name))
                                .map(s -> s.getSpec().getReplicas()))
                .findFirst()
                .orElseThrow();
    }

    private static String peer(V1NetworkPolicyPeer peer) {
        if (peer.getIpBlock() != null) {
            assertThat(peer.getIpBlock().getCidr()).isEqualTo("0.0.0.0/0");
            assertThat(peer.getIpBlock().getExcept()).containsExactlyElementsOf(PRIVATE);
            return OUTSIDE;
        }
        var selector = peer.getPodSelector() == null ? peer.getNamespaceSelector() : peer.getPodSelector();
        assertThat(peer.getPodSelector() != null && peer.getNamespaceSelector() != null)
                .isFalse();
        assertThat(selector.getMatchExpressions()).isNullOrEmpty();
        assertThat(selector.getMatchLabels())
                .containsOnlyKeys(peer.getPodSelector() == null ? "kubernetes.io/metadata.name" : NAME);
        return selector.getMatchLabels().values().iterator().next();
    }

    private static int number(V1NetworkPolicyPort port) {
        assertThat(port.getEndPort()).isNull();
        return port.getPort().getIntValue();
    }

    private static String asked(V1Probe probe) {
        return probe.getHttpGet().getPort().getStrValue() + probe.getHttpGet().getPath();
    }

    /** The secret behind each variable that holds keys shared with another service. */
    private static Map<String, String> callerKeys(V1Container container) {
        return container.getEnv().stream()
                .filter(variable -> variable.getName().startsWith("LITFASS_CALLER_"))
                .collect(toMap(
                        V1EnvVar::getName,
                        variable -> variable.getValueFrom().getSecretKeyRef().getName()));
    }

    /** A key for each arrow that begins or ends at the service, from a secret that names both ends. */
    private static Map<String, String> callerKeysOf(String application) {
        var self = Service.ofApplication(application);
        var keys = new HashMap<String, String>();
        for (var other : Service.values()) {
            if (self.calls(other)) {
                keys.put("LITFASS_CALLER_TO_" + other, "caller-%s-%s".formatted(self.id(), other.id()));
            }
            if (other.calls(self)) {
                keys.put("LITFASS_CALLER_FROM_" + other, "caller-%s-%s".formatted(other.id(), self.id()));
            }
        }
        return keys;
    }

    private static String value(V1Container container, String name) {
        return container.getEnv().stream()
                .filter(variable -> variable.getName().equals(name))
                .map(V1EnvVar::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<V1PodTemplateSpec> podOf(Object manifest) {
        if (manifest instanceof V1Deployment deployment) {
            return Stream.ofNullable(deployment.getSpec().getTemplate()).filter(pod -> pod.getSpec() != null);
        }
        return manifest instanceof V1StatefulSet set
                ? Stream.ofNullable(set.getSpec().getTemplate()).filter(pod -> pod.getSpec() != null)
                : Stream.empty();
    }

    private static List<V1Container> containers(V1PodSpec pod) {
        return Stream.concat(
                        Stream.ofNullable(pod.getInitContainers()).flatMap(List::stream), pod.getContainers().stream())
                .toList();
    }

    private static V1Container mainContainer(V1PodTemplateSpec pod) {
        assertThat(pod.getSpec().getContainers()).hasSize(1);
        return pod.getSpec().getContainers().get(0);
    }

    private static String nameOf(KubernetesObject manifest) {
        return Objects.requireNonNull(manifest.getMetadata().getName());
    }

    /** A number of the service's own configuration, under the key as it is written there. */
    private static int settings(String service, String section, String key) {
        Map<String, Object> found =
                plain(ROOT.resolve(service).resolve("src/main/resources/application.yaml"), section);
        return (Integer) found.get(key);
    }

    private static Map<String, Map<String, Object>> images(String overlay) {
        List<Map<String, Object>> images = plain(OVERLAYS.resolve(overlay).resolve("kustomization.yaml"), "images");
        return images.stream().collect(toMap(image -> (String) image.get("name"), image -> image));
    }

    /** One section of a file that is no manifest. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> T plain(Path file, String section) {
        Map<String, Object> all = new org.yaml.snakeyaml.Yaml().load(read(file));
        return (T) all.get(section);
    }

    /** All manifests under a folder; an unknown kind, an unknown field or a value of a wrong type ends the test. */
    private static List<Object> manifests(Path folder) {
        return files(folder)
                .flatMap(file -> {
                    try {
                        return Yaml.loadAll(read(file)).stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(file.toString(), e);
                    }
                })
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (var all = Files.walk(folder)) {
            return all
                    .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("kustomization.yaml"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
