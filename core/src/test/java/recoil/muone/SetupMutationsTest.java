package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.nature.Constants;
import recoil.nature.Spoiled;
import recoil.scattering.Nodes;
import recoil.scattering.Printed;

/**
 * Spoiled files of a setup, and spoiled tables, give a setup with finite events or one clear line.
 */
class SetupMutationsTest {
  private static final int MUTATIONS = 2000;
  private static final Constants CONSTANTS = PaperSetup.WORLD.constants();
  private static final String OWN =
      """
      base: paper
      name: mine
      title: Everything
      beam-energy-GeV: 160
      beam-charge: -1
      beam-polarisation: 0.5
      beam-spectrum: {width: 0.01, cut: 3}
      final-state: elastic
      luminosity-inverse-nb: 1.5e6
      threshold-GeV: 1
      axes:
        - {variable: electron-angle-mrad, ends: [0, 6, 32], bins: [6, 3]}
        - {variable: muon-angle-mrad, ends: [1, 6], bins: [5], logarithmic: true}
      acceptance: {muon-angle-mrad: [0.2, 4.8]}
      systematic: 1e-5
      """;
  private static final String TABLES =
      """
      base: paper
      name: tables
      title: Tables
      beam-spectrum: {table: beam.csv}
      axes:
        - {variable: x, ends: [0.2, 0.5, 0.9]}
      response: response.csv
      k-factor: factor.csv
      """;
  private static final String TRACKING =
      """
      base: muone
      name: tracking
      title: One smeared angle
      tracking: {target-cm: 1.5, radiation-length-cm: 35.28, intrinsic-mrad: 0.02}
      axes:
        - {variable: muon-angle-mrad, ends: [0, 6], bins: [4]}
      """;
  private static final List<String> VALUES =
      Stream.concat(
              Spoiled.VALUES.stream(),
              Stream.of("x", "transfer-GeV2", "[0, 1]", "[1, 0]", "50", "beam.csv", "any"))
          .toList();

  private static String table(String name) {
    return switch (name) {
      case "beam.csv" -> "energy-GeV,density\n149,0\n150,1\n151,0\n";
      case "response.csv" -> "a,b,c\n0.5,0.4,0\n0,0.25,0.75\n";
      case "factor.csv" -> "low-x,high-x,factor\n0,0.5,1.01\n0.5,1,1.02\n";
      default -> throw new IllegalArgumentException(name + ": cannot be read");
    };
  }

  private static List<String> bases() throws IOException {
    List<String> bases = new ArrayList<>(List.of(OWN, TABLES, TRACKING));
    bases.add(Files.readString(Path.of("src/main/resources/recoil/setups/paper.yaml")));
    return bases;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void spoiledFilesGiveASetupOrOneLine(long seed) throws IOException {
    int read =
        new Spoiled(bases(), VALUES, seed)
            .read(
                MUTATIONS,
                text -> Setup.read(text, "x.yaml", SetupMutationsTest::table),
                (setup, n, label) -> {
                  if (n % 10 < 2 && setup.bins() < 5000) {
                    finite(setup, label);
                  }
                });
    // Both sides have to be there: mutations that spoil nothing, and others.
    assertThat(read).isBetween(MUTATIONS / 10, MUTATIONS * 9 / 10);
  }

  private static void finite(Setup setup, String label) {
    Quadrature quadrature;
    try {
      setup.check(CONSTANTS);
      quadrature = new Quadrature(setup, CONSTANTS);
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).as(label).isNotBlank().doesNotContain("\n");
      return;
    }
    double[] events = new double[quadrature.bins()];
    for (int slice = 0; slice < quadrature.slices(); slice++) {
      Nodes nodes = quadrature.nodes(slice);
      Printed printed = new Printed(CONSTANTS, nodes.kinematics().energy());
      double[] density = new double[nodes.size()];
      Arrays.setAll(density, k -> printed.photon(nodes.recoil(k)));
      quadrature.add(slice, density, events);
    }
    for (double one : events) {
      assertThat(one).as(label).isFinite().isNotNegative();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"beam.csv", "response.csv", "factor.csv"})
  void spoiledTablesGiveASetupOrOneLine(String name) {
    int read =
        new Spoiled(List.of(table(name)), VALUES, 7)
            .read(
                MUTATIONS / 4,
                text -> Setup.read(TABLES, "x.yaml", one -> one.equals(name) ? text : table(one)),
                (setup, n, label) -> assertThat(setup.bins()).as(label).isPositive());
    assertThat(read).isBetween(5, MUTATIONS / 4 * 9 / 10);
  }
}
