package io.tupu;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom: packages lie in the order of the data, and what is below knows no caller. */
class LayersTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.tupu");

  /** Every package with those that it may use, besides itself and what is in it. */
  private enum Layer {
    TEXT(""),
    LAYOUT("text"),
    READ("text"),
    NLP("text"),
    KNOWLEDGE("text"),
    EXTRACT("text layout nlp knowledge"),
    GRAPH("text layout knowledge extract"),
    STORE("graph"),
    EXPORT("graph"),
    SEARCH("nlp graph store"),
    QUERY("graph export"),
    DIFF("graph export"),
    BUILD("text read nlp knowledge knowledge.load extract graph store export query search"),
    EVAL("text read knowledge extract graph store export query"),
    EXPLAIN("text read layout nlp knowledge knowledge.load extract graph"),
    PROPOSE("knowledge extract graph"),
    SERVE("text knowledge graph store export query search"),
    CLI(
        "diff nlp knowledge.load build eval explain propose serve store export query search graph"
            + " read text");

    private final List<String> allowed;

    Layer(String allowed) {
      this.allowed = Arrays.stream(allowed.split(" ")).filter(n -> !n.isEmpty()).toList();
    }

    String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Itself, and for knowledge not what loads it. */
    String[] patterns() {
      return this == KNOWLEDGE
          ? new String[] {"io.tupu.knowledge"}
          : new String[] {"io.tupu." + label() + ".."};
    }
  }

  private static String[] packages(List<String> names) {
    return names.stream()
        .map(name -> name.equals("knowledge") ? "io.tupu.knowledge" : "io.tupu." + name + "..")
        .toArray(String[]::new);
  }

  @ParameterizedTest
  @EnumSource(Layer.class)
  void usesOnlyWhatIsBelow(Layer layer) {
    List<String> allowed = new ArrayList<>(layer.allowed);
    allowed.add(layer.label());
    noClasses()
        .that()
        .resideInAnyPackage(layer.patterns())
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("io.tupu..")
                .and(
                    com.tngtech.archunit.base.DescribedPredicate.not(
                        resideInAnyPackage(packages(allowed)))))
        .because("the order of the packages is the order of the data, see README")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyPackageHasItsPlace() {
    TreeSet<String> known = new TreeSet<>(Stream.of(Layer.values()).map(Layer::label).toList());
    TreeSet<String> unknown = new TreeSet<>();
    for (var one : CLASSES) {
      String name = one.getPackageName();
      if (name.startsWith("io.tupu.")) {
        unknown.add(name.substring("io.tupu.".length()).replaceFirst("\\..*", ""));
      }
    }
    unknown.removeAll(known);
    assertEquals(new TreeSet<>(), unknown, "a new package: say in LayersTest what it may use");
  }

  static Stream<ArchRule> fences() {
    return Stream.of(
        slices().matching("io.tupu.(*)..").should().beFreeOfCycles(),
        onlyIn("com.hankcs..", "io.tupu.nlp.."),
        onlyIn("jakarta.servlet..", "io.tupu.serve.http.."),
        onlyIn("org.apache.lucene..", "io.tupu.search.."),
        onlyIn("picocli..", "io.tupu.cli.."),
        onlyIn("org.eclipse.jetty..", "io.tupu.serve.."),
        onlyIn("org.apache.jena.fuseki..", "io.tupu.serve.."),
        onlyIn("org.slf4j..", "io.tupu.serve.."),
        onlyIn("org.apache.tika..", "io.tupu.read.convert.."),
        onlyIn("org.apache.pdfbox..", "io.tupu.read.convert.."),
        pure("org.apache.jena.."),
        pure("java.nio.file.."),
        pure("java.lang.reflect.."));
  }

  private static ArchRule onlyIn(String library, String home) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  /** The extractor and all before it are functions of a text and the knowledge. */
  private static ArchRule pure(String library) {
    return noClasses()
        .that()
        .resideInAnyPackage(
            "io.tupu.text..",
            "io.tupu.layout..",
            "io.tupu.nlp..",
            "io.tupu.knowledge",
            "io.tupu.extract..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  @ParameterizedTest
  @MethodSource("fences")
  void fencesHold(ArchRule fence) {
    fence.check(CLASSES);
  }
}
