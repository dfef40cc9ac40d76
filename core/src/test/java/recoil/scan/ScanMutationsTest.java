package recoil.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.nature.Spoiled;

/** Spoiled files of a scan give a scan, one clear line, or a file that is missing. */
class ScanMutationsTest {
  private static final int MUTATIONS = 600;
  private static final List<String> BASES =
      List.of(
          """
          model: t-vector
          world: "2020"
          setup: muone-year1
          formulas: exact
          axes:
            mass: {from: 1MeV, to: 1GeV, points: 31, scale: logarithmic}
            coupling: {from: 1e-6, to: 1, scale: logarithmic}
            r2: {list: [0.5, 1]}
          sample: {method: latin-hypercube, points: 300, seed: 1}
          """,
          """
          model: {name: c, spin: vector, parameters: {c: 1e-4}, contact: {vector-vector: c}}
          axes: {coupling: {list: [1]}, c: {from: 1e-6, to: 1e-4, points: 3}}
          """,
          """
          model: s-scalar
          axes:
            mass: {list: [1MeV, 2 GeV]}
            coupling: {from: 1e-4, to: 1e-2, points: 3, scale: linear}
          """);
  private static final List<String> VALUES =
      Stream.concat(
              Spoiled.VALUES.stream(), Stream.of("1MeV", "1e99999 MeV", "sobol", "np1", "[1, 1]"))
          .toList();

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void spoiledFilesGiveAScanOrOneLine(long seed) {
    int read =
        new Spoiled(BASES, VALUES, seed)
            .read(
                MUTATIONS,
                text -> Scan.read(text, Path.of("x.yaml")),
                (scan, n, label) -> assertThat(scan.points()).as(label).isPositive());
    assertThat(read).isBetween(MUTATIONS / 20, MUTATIONS * 9 / 10);
  }
}
