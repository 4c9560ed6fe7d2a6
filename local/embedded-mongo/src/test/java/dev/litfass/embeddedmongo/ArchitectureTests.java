package dev.litfass.embeddedmongo;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.litfass.embeddedmongo");

    @Test
    void letsRoomsKnowOnlyThoseBeneathThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("server")
                .definedBy("dev.litfass.embeddedmongo")
                .layer("wire")
                .definedBy("..embeddedmongo.wire")
                .layer("command")
                .definedBy("..embeddedmongo.command")
                .layer("aggregate")
                .definedBy("..embeddedmongo.aggregate")
                .layer("update")
                .definedBy("..embeddedmongo.update")
                .layer("store")
                .definedBy("..embeddedmongo.store")
                .layer("query")
                .definedBy("..embeddedmongo.query")
                .layer("expression")
                .definedBy("..embeddedmongo.expression")
                .layer("bson")
                .definedBy("..embeddedmongo.bson")
                .whereLayer("server")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("wire")
                .mayOnlyBeAccessedByLayers("server")
                .whereLayer("command")
                .mayOnlyBeAccessedByLayers("server", "wire")
                .whereLayer("aggregate")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("update")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("server", "command", "aggregate")
                .whereLayer("query")
                .mayOnlyBeAccessedByLayers("command", "aggregate", "update", "store")
                .whereLayer("expression")
                .mayOnlyBeAccessedByLayers("command", "aggregate", "update", "store", "query")
                .check(CLASSES);
    }

    @Test
    void asksOnlyTheClockItWasGivenForTheTime() {
        ArchRuleDefinition.noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }
}
