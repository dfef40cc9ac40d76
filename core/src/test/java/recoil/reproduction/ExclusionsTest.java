package recoil.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.constraint.Constraint;
import recoil.constraint.Constraints;
import recoil.constraint.Recast;
import recoil.curve.Curve;
import recoil.mediator.Presets;
import recoil.nature.Constants;
import recoil.nature.World;

/** Names and roles of constraints come from their files. */
class ExclusionsTest {
  private static final Constants CONSTANTS = World.named("2020").constants();

  @TempDir private Path folder = Path.of("");

  private static Constraint known(String key) {
    return Constraints.load(key, Recast.AS_PUBLISHED, CONSTANTS);
  }

  private static Series series(Exclusions exclusions, Constraint constraint) {
    Curve curve =
        Curve.of(constraint, Presets.model("t-vector").withInvisible(1), new double[] {0.01, 0.1});
    exclusions.add(constraint, "about", curve);
    return exclusions.series().get(exclusions.series().size() - 1);
  }

  @ParameterizedTest
  @CsvSource({
    "babar-2014-visible, COLLIDER_VISIBLE, \\text{BaBar}",
    "kloe-2015-visible, COLLIDER_VISIBLE, \\text{KLOE}",
    "babar-2016-4mu, FOUR_MUONS, \\text{BaBar 4}\\mu\\text{}",
    "babar-2017-invisible, COLLIDER_INVISIBLE, \\text{BaBar invisible}",
    "na64-2019-invisible, TARGET_INVISIBLE, \\text{NA64}",
    "na64mu-2024-invisible, TARGET_INVISIBLE, \\text{NA64}\\mu\\text{}",
    "beamdump-e137, OTHER, \\text{E137}",
    "ccfr-trident, OTHER, \\text{CCFR}",
    "borexino-lmultau, OTHER, \\text{Borexino}",
    "muonium, MUONIUM, \\text{muonium}",
    "bbn, LIGHTEST_MASS, \\text{BBN}"
  })
  void constraintsThatComeWithRecoil(String key, Role role, String label) {
    Series series = series(new Exclusions(), known(key));
    assertThat(series.key()).isEqualTo(key);
    assertThat(series.role()).isEqualTo(role);
    assertThat(series.label()).isEqualTo(label);
  }

  /** Both tables of NA64 are one region, named at the last; another name stays. */
  @Test
  void tablesOfOneNameAreNamedOnce() {
    Exclusions exclusions = new Exclusions();
    series(exclusions, known("na64-2016-invisible"));
    series(exclusions, known("babar-2017-invisible"));
    series(exclusions, known("na64-2019-invisible"));
    assertThat(exclusions.series())
        .extracting(Series::label)
        .containsExactly("", "\\text{BaBar invisible}", "\\text{NA64}");
  }

  @Test
  void constraintsOfOnesOwn() throws IOException {
    String bound = "type: mass\nbound: {value: 5, unit: MeV, source: x}\ncaveat: ''\n";
    Path plain = Files.writeString(folder.resolve("a.yaml"), "title: Stars, cooling\n" + bound);
    Path named =
        Files.writeString(folder.resolve("b.yaml"), "title: Sun\nlabel: my $un_\n" + bound);
    for (Path file : new Path[] {plain, named}) {
      Constraint own = Constraints.check(file, Recast.AS_PUBLISHED, CONSTANTS);
      assertThat(series(new Exclusions(), own).label())
          .isEqualTo(file.equals(plain) ? "\\text{Stars}" : "\\text{my -un-}");
    }
  }
}
