package recoil.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.constraint.Bound;
import recoil.constraint.Constraint;
import recoil.constraint.Constraints;
import recoil.constraint.Recast;
import recoil.mediator.Formulas;
import recoil.mediator.Model;
import recoil.mediator.Presets;
import recoil.muone.Setup;
import recoil.nature.Spoiled;
import recoil.nature.World;

/** Spoiled files of a world give a world in which everything is finite, or one clear line. */
class WorldMutationsTest {
  private static final int MUTATIONS = 1000;
  private static final String OWN =
      """
      base: "2025"
      name: mine
      title: One muon moment changed
      constants:
        tau-mass: {value: 1776.93(9), unit: MeV, source: mine}
      muon:
        difference: {value: 0(1)e-9, source: mine}
        exclusion: 3
      more-constraints: []
      """;
  private static final List<String> VALUES =
      Stream.concat(
              Spoiled.VALUES.stream(),
              Stream.of(
                  "3(",
                  "1(1)e-999",
                  "(3)",
                  "bbn",
                  "[bbn]",
                  "{value: 0, source: x}",
                  "{value: 1e99, source: x}",
                  "2020"))
          .toList();

  private static List<String> bases() throws IOException {
    List<String> bases = new ArrayList<>(List.of(OWN));
    for (String name : World.NAMES) {
      bases.add(Files.readString(Path.of("src/main/resources/recoil/worlds", name + ".yaml")));
    }
    return bases;
  }

  private record Read(World world, List<Constraint> constraints) {
    static Read of(String text) {
      World world = World.read(text, "x.yaml");
      return new Read(world, Constraints.of(world, Recast.BRANCHING).all());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void spoiledFilesGiveAWorldOrOneLine(long seed) throws IOException {
    int read =
        new Spoiled(bases(), VALUES, seed)
            .read(
                MUTATIONS,
                Read::of,
                (one, n, label) -> check(one.world, one.constraints, n % 100 == 0, label));
    assertThat(read).isBetween(MUTATIONS / 10, MUTATIONS * 9 / 10);
  }

  private static void check(
      World world, List<Constraint> constraints, boolean scattering, String label) {
    for (String name : List.of("t-vector", "s-scalar", "lmu-ltau")) {
      Model model = Presets.model(name);
      for (double mass : new double[] {0.01, 0.7}) {
        for (Constraint constraint : constraints) {
          Bound bound = constraint.bound(model, mass);
          assertThat(bound.smallest()).as(label).isNotNaN().isNotNegative();
          constraint
              .minusTwoLogLikelihood(model.at(mass, 1e-3))
              .ifPresent(value -> assertThat(value).as(label).isFinite());
        }
      }
    }
    if (scattering) {
      Configuration configuration =
          new Configuration(world, Setup.paper(), Formulas.EXACT, Recast.BRANCHING, 0.9, 1);
      Assessment point =
          new Assessor(configuration).assess(Presets.model("s-vector"), 0.0295, 5.89e-4);
      Sensitivity muone = point.sensitivity();
      if (muone == null) {
        assertThat(point.refusal()).as(label).isNotEmpty();
      } else {
        assertThat(muone.chiSquare()).as(label).isFinite();
      }
    }
  }

  @Test
  void emptyFieldsAreNamed() {
    for (String field : List.of("title", "constraints", "omitted", "muon", "constants")) {
      String text = "base: '2025'\nname: mine\ntitle: T\n".replace(field + ": T\n", "");
      assertThatThrownBy(() -> World.read(text + field + ":\n", "x.yaml"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("x.yaml: " + field + ": a value is needed");
    }
  }
}
