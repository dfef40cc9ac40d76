package recoil.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.mediator.Formulas;
import recoil.mediator.Presets;
import recoil.muone.Setup;
import recoil.nature.World;
import recoil.reproduction.Reproduction;
import recoil.reproduction.Settings;

class ExploreLinkTest {
  private static final Settings SETTINGS =
      new Settings(
          World.named("2020"), Setup.paper(), 0.9, Set.of(Formulas.PRINTED, Formulas.EXACT), 401);

  @ParameterizedTest
  @CsvSource({
    "fig04-r0.8-visible, model=t-vector&r=0.8&world=2020",
    "fig04-r0.8-invisible, model=t-vector&r=0.8&invisible=1&world=2020",
    "fig11-r0.1-visible, model=t-scalar&r=0.1&world=2020",
    "fig06, model=s-vector&world=2020",
    "fig12-printed-exact, model=s-scalar&world=2020",
    "fig09, model=lmu-ltau&world=2020"
  })
  void figuresHaveTheirModel(String key, String state) {
    assertThat(ExploreLink.of(key, Ledger.Inputs.of(SETTINGS)))
        .startsWith("http://127.0.0.1:8642/#" + state + "&recast=as-published&formulas=printed");
  }

  @Test
  void everyFigureHasAModelThatExists() {
    for (String key : new Reproduction(SETTINGS).keys()) {
      String link = ExploreLink.of(key, Ledger.Inputs.of(SETTINGS));
      String model = link.replaceFirst(".*#model=([^&]+).*", "$1");
      assertThat(Presets.models().contains(model) || Presets.benchmarks().contains(model))
          .as(key)
          .isTrue();
    }
  }
}
