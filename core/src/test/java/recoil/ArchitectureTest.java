package recoil;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Imports go down only: a package sees the rows below its own, and none of its own row. */
class ArchitectureTest {
  static final List<List<String>> ROWS =
      List.of(
          List.of("numeric", "paper"),
          List.of("nature"),
          List.of("loop", "statistics"),
          List.of("scattering", "moment", "muonium"),
          List.of("mediator"),
          List.of("constraint", "production"),
          List.of("muone"),
          List.of("curve"),
          List.of("verdict"),
          List.of("scan"),
          List.of("reproduction"));

  private static final Map<String, Integer> ROW_OF = new HashMap<>();

  static {
    for (int row = 0; row < ROWS.size(); row++) {
      for (String name : ROWS.get(row)) {
        ROW_OF.put("recoil." + name, row);
      }
    }
  }

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("recoil");

  private static int row(String packageName) {
    return ROW_OF.getOrDefault(packageName, Integer.MAX_VALUE);
  }

  @Test
  void everyPackageHasARow() {
    List<String> strangers =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !ROW_OF.containsKey(name))
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
        if (to.startsWith("recoil.") && !from.equals(to) && row(to) >= row(from)) {
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
