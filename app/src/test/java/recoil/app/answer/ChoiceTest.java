package recoil.app.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.nature.World;

/** What a point is called in a figure. */
class ChoiceTest {
  @ParameterizedTest
  @CsvSource({
    "t-vector, 0.64, 29.5e-3, 5.89e-4, NP1",
    "t-vector, 0.64, 29.5e-3, 5.9e-4, t-vector",
    "t-vector, 0.63, 29.5e-3, 5.89e-4, t-vector",
    "t-scalar, 0.64, 29.5e-3, 5.89e-4, t-scalar",
  })
  void aBenchmarkHasItsName(String model, double r2, double mass, double coupling, String name)
      throws IOException {
    Choice choice =
        Choice.of(model, null, r2, Map.of(), 1.0, World.named("2025").constants())
            .with(mass, coupling);
    assertThat(choice.label()).isEqualTo(name);
  }
}
