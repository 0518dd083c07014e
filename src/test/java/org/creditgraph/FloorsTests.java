package org.creditgraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The floors of docs/architecture.md: arrows go down only, and each technology has one home. */
class FloorsTests {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.creditgraph");

  @Test
  void shouldOnlyPointDownAsTheModulesDeclare() {
    ApplicationModules.of(CreditGraphApplication.class).verify();
  }

  @Test
  void shouldKeepWordsAndFindingsFreeOfFrameworks() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "..graph..",
            "..snapshot..",
            "..path..",
            "..sanction..",
            "..screening..",
            "..search..",
            "..naming..",
            "..likelihood..",
            "..succession..",
            "..migration..",
            "..exchange..",
            "..population..",
            "..scenario..",
            "..society..",
            "..casebook..",
            "..training..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework.boot..",
            "org.springframework.context..",
            "org.springframework.beans..",
            "org.springframework.data..",
            "org.springframework.web..",
            "org.springframework.graphql..",
            "org.springframework.stereotype..",
            "org.neo4j..",
            "graphql..",
            "tools.jackson..",
            "com.fasterxml..")
        .check(CLASSES);
  }

  @Test
  void shouldSpeakToTheDatabaseOnlyInStore() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.neo4j..", "org.springframework.data..")
        .check(CLASSES);
  }

  @Test
  void shouldUseLuceneAndHanLpOnlyInSearchAndNaming() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..search..", "..naming..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.lucene..", "com.hankcs..")
        .check(CLASSES);
  }
}
