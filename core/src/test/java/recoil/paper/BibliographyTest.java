package recoil.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import recoil.nature.World;

class BibliographyTest {
  private static final Pattern KEY = Pattern.compile("\\b[A-Z][A-Za-z0-9-]+:\\d{4}[a-z]{2,3}\\b");
  private static final Bibliography BIBLIOGRAPHY = Bibliography.load();

  /** Keys in data files and in annotations of the compiled classes. */
  private static Set<String> used() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/recoil"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("papers.bib")) {
          Matcher matcher = KEY.matcher(Files.readString(file));
          while (matcher.find()) {
            used.add(matcher.group());
          }
        }
      }
    }
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("recoil")) {
      for (Equation equation : type.reflect().getAnnotationsByType(Equation.class)) {
        used.add(equation.source());
      }
      for (JavaMethod method : type.getMethods()) {
        for (Equation equation : method.reflect().getAnnotationsByType(Equation.class)) {
          used.add(equation.source());
        }
      }
    }
    return used;
  }

  @Test
  void everyKeyUsedIsKnownAndEveryKeyKnownIsUsed() throws IOException {
    Set<String> used = used();
    assertThat(used).contains("Dev:2020drf", "BaBar:2014zli", "Willmann:1998gd");
    assertThat(used).isEqualTo(new TreeSet<>(BIBLIOGRAPHY.keys()));
  }

  @Test
  void everySourceOfTheWorldIsKnown() {
    World world = World.named("2020");
    assertThat(BIBLIOGRAPHY.keys())
        .contains(
            world.constants().muonMass().source(),
            world.hadrons().moment().source(),
            world.muon().difference().source());
  }

  @Test
  void everyEntryIsWhole() {
    for (String key : BIBLIOGRAPHY.keys()) {
      Reference reference = BIBLIOGRAPHY.get(key);
      assertThat(reference.key()).isEqualTo(key);
      assertThat(key).matches(KEY);
      assertThat(reference.fields().keySet())
          .as(key)
          .contains("author", "title", "year")
          .contains(
              reference.type().equals("misc")
                  ? new String[] {"eprint"}
                  : new String[] {"journal", "volume", "pages"})
          .isSubsetOf(
              "author", "collaboration", "title", "journal", "volume", "pages", "year", "eprint");
      assertThat(reference.field("year")).matches("(19|20)\\d\\d");
      assertThat(reference.field("eprint")).matches("|\\d{4}\\.\\d{4,5}|hep-(ph|ex)/\\d{7}");
      assertThat(Bibliography.read(reference.bibtex(), "again").get(key)).isEqualTo(reference);
    }
  }

  @Test
  void citationsAreOneLine() {
    assertThat(BIBLIOGRAPHY.get("Dev:2020drf").citation())
        .isEqualTo("Dev et al., JHEP 05 (2020) 053, arXiv:2002.04822");
    assertThat(BIBLIOGRAPHY.get("BaBar:2014zli").citation())
        .isEqualTo("BaBar, Phys. Rev. Lett. 113 (2014) 201801, arXiv:1406.2980");
    assertThat(BIBLIOGRAPHY.get("Kamada:2015era").citation())
        .isEqualTo("Kamada and Yu, Phys. Rev. D 92 (2015) 113004, arXiv:1504.00711");
    assertThat(BIBLIOGRAPHY.get("Willmann:1998gd").citation())
        .isEqualTo("Willmann et al., Phys. Rev. Lett. 82 (1999) 49, hep-ex/9807011");
    assertThat(BIBLIOGRAPHY.get("Bjorken:1988as").citation())
        .isEqualTo("Bjorken et al., Phys. Rev. D 38 (1988) 3375");
    assertThat(BIBLIOGRAPHY.get("Grange:2015fou").citation())
        .isEqualTo("Muon g-2 (2015), arXiv:1501.06858");
  }

  @Test
  void bracesQuotesAndPlainValues() {
    Reference reference =
        Bibliography.read(
                "Comment.\n@Article{A:2000ab, Title = \"a {b} c\", year = 2000,\n note={{d} e},}",
                "x.bib")
            .get("A:2000ab");
    assertThat(reference.type()).isEqualTo("article");
    assertThat(reference.field("title")).isEqualTo("a {b} c");
    assertThat(reference.field("year")).isEqualTo("2000");
    assertThat(reference.field("note")).isEqualTo("{d} e");
    assertThat(reference.field("volume")).isEmpty();
  }

  @Test
  void wrongFilesAreToldInOneLine() {
    assertWrong("@article{A,\n a = {b", "x.bib:2: a value has no end");
    assertWrong("@article{A,\n a = {b}", "x.bib:2: the last entry has no end");
    assertWrong("@article{A,\n a = {b} c = {d}}", "x.bib:2: ',' or '}' is needed after a");
    assertWrong("@article{A,\n a {b}}", "x.bib:2: a name and '=' are needed");
    assertWrong("@article{A,\n a = {b}, a = {c}}", "x.bib:2: a: given twice");
    assertWrong("@article{A, a = 1}\n@article{A, a = 1}", "x.bib:2: A: given twice");
    assertThatThrownBy(() -> BIBLIOGRAPHY.get("No:2000aa"))
        .hasMessage("source: No:2000aa; not in the bibliography");
  }

  private static void assertWrong(String text, String message) {
    assertThatThrownBy(() -> Bibliography.read(text, "x.bib"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
