package dev.litfass.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.litfass.testsupport.breaking.AskingController;
import dev.litfass.testsupport.breaking.BakeryService;
import dev.litfass.testsupport.breaking.BlocksAPipeline;
import dev.litfass.testsupport.breaking.BlueskyGreeter;
import dev.litfass.testsupport.breaking.CrudBakeries;
import dev.litfass.testsupport.breaking.ForgetfulController;
import dev.litfass.testsupport.breaking.InjectsByField;
import dev.litfass.testsupport.breaking.KnowsANetwork;
import dev.litfass.testsupport.breaking.KnowsAScheduler;
import dev.litfass.testsupport.breaking.QueriesAndRecords;
import dev.litfass.testsupport.breaking.ReadsTheClock;
import dev.litfass.testsupport.breaking.ResponseFact;
import dev.litfass.testsupport.breaking.UnscopedBakeries;
import dev.litfass.testsupport.breaking.UnscopedQueries;
import dev.litfass.testsupport.breaking.portal.PortalWrites;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is tried on classes that break it, and lets pass what does not. */
class HouseRulesTests {

    private static final Map<String, List<Class<?>>> BREAKING = Map.ofEntries(
            Map.entry("names are words of the trade", List.of(BakeryService.class)),
            Map.entry("a controller is used by nobody inside", List.of(AskingController.class)),
            Map.entry("time and chance are injected", List.of(ReadsTheClock.class)),
            Map.entry("pipelines are subscribed at the edge", List.of(BlocksAPipeline.class)),
            Map.entry(
                    "blocking work goes through Blocking, own work through a pool, clocks through Poller",
                    List.of(KnowsAScheduler.class)),
            Map.entry("constructors inject, settings are records", List.of(InjectsByField.class, BakeryService.class)),
            Map.entry("the domain runs without a framework", List.of(ResponseFact.class)),
            Map.entry("the record of who did what has no gaps", List.of(ForgetfulController.class)),
            Map.entry("no unscoped findById or findAll may exist", List.of(CrudBakeries.class)),
            Map.entry("every query names its client", List.of(UnscopedBakeries.class, UnscopedQueries.class)),
            Map.entry("who asks the database does nothing else", List.of(QueriesAndRecords.class)),
            Map.entry(
                    "only a network's own package knows which network it is",
                    List.of(KnowsANetwork.class, BlueskyGreeter.class)),
            Map.entry("the portal is read-only", List.of(PortalWrites.class)));

    @Test
    void eachRuleHasAClassThatBreaksIt() {
        assertThat(BREAKING.keySet()).isEqualTo(HouseRules.rules().keySet());
    }

    @ParameterizedTest
    @MethodSource
    void isBrokenBy(String rule, Class<?> type) {
        var classes = classes(type);

        assertThatThrownBy(() -> HouseRules.rules().get(rule).check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(type.getSimpleName());
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> isBrokenBy() {
        return BREAKING.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(type -> org.junit.jupiter.params.provider.Arguments.of(entry.getKey(), type)));
    }

    @Test
    void noRuleIsBrokenByWhatKeepsThem() {
        var classes = classes(dev.litfass.testsupport.breaking.KeepsTheRules.class);

        assertThat(HouseRules.rules().values())
                .allSatisfy(rule -> rule.allowEmptyShould(true).check(classes));
    }

    private static JavaClasses classes(Class<?> type) {
        return new ClassFileImporter().importClasses(Set.of(type));
    }
}
