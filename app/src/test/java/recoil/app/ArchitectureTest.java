package recoil.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Imports go down only: a package sees those below its own, and core sees none of them. */
class ArchitectureTest {
  static final List<String> UPWARD =
      List.of(
          "recoil.app.plot",
          "recoil.app.figure",
          "recoil.app.answer",
          "recoil.app.report",
          "recoil.app.web",
          "recoil.app.cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("recoil");

  @Test
  void everyPackageOfTheAppHasARow() {
    List<String> strangers =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith("recoil.app") && !UPWARD.contains(name))
            .distinct()
            .toList();
    assertThat(strangers).isEmpty();
  }

  @Test
  void importsGoDownOnly() {
    List<String> upward = new ArrayList<>();
    for (JavaClass origin : CLASSES) {
      for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
        String from = origin.getPackageName();
        String to = dependency.getTargetClass().getPackageName();
        // Packages of core have row -1.
        if (UPWARD.contains(to) && !from.equals(to) && UPWARD.indexOf(to) >= UPWARD.indexOf(from)) {
          upward.add(dependency.getDescription());
        }
      }
    }
    assertThat(upward).isEmpty();
  }

  @Test
  void namesSaySomething() {
    assertThat(CLASSES.stream().map(JavaClass::getSimpleName))
        .noneMatch(name -> name.matches(".*(Manager|Util|Utils|Helper|Impl|Common|Misc)"));
  }
}
