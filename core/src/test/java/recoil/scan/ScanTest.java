package recoil.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.verdict.Assessment;
import recoil.verdict.Assessor;
import recoil.verdict.Finding;
import recoil.verdict.Sensitivity;

class ScanTest {
  /** Scan and assessor do the same operations on the yields, but for the order of a few. */
  private static final double ROUNDING = 1e-12;

  private static Scan scan(String text) throws IOException {
    return Scan.read(text, Path.of("scan.yaml"));
  }

  private static byte[] csv(Scan scan, int threads) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Engine.run(
        scan,
        0,
        scan.chunks(),
        threads,
        () -> new CsvText(scan)::rows,
        (chunk, text) -> all.write(text));
    return all.toByteArray();
  }

  /** Each row against the verdict of its point. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t-vector | r2: {from: -2, to: 2}, invisible: {from: 0, to: 1}",
        "lmu-ltau | invisible: {from: 0, to: 1}",
        "s-vector | invisible: {from: 0, to: 0.9}",
        "t-scalar | r2: {from: 0.1, to: 2}",
        "s-scalar | invisible: {list: [0, 0.5]}",
        "b-l | invisible: {list: [0, 1]}",
      })
  void isTheVerdictOfEachPoint(String model, String axes) throws IOException {
    Scan scan =
        scan(
            "model: "
                + model
                + "\naxes: {mass: {from: 1MeV, to: 20GeV, scale: logarithmic}, coupling: {from:"
                + " 1e-6, to: 1, scale: logarithmic}, "
                + axes
                + "}\nsample: {method: random, points: 12, seed: 5}\n"
                + "compute: [verdict, constraints, chi2, limit, bias]\n");
    assertThat(compareWithVerdicts(scan)).isPositive();
  }

  /** Masses that come back for other couplings, and points without a verdict between them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vector | e: {vector: a, axial: b}, mu: {vector: a}",
        "vector | e: {vector: a}, mu: {vector: b, axial: a}, e-mu: {vector: b}",
        "scalar | e: {scalar: a}, mu: {scalar: a, pseudoscalar: b}",
        "scalar | e-mu: {scalar: a, pseudoscalar: b}",
      })
  void isTheVerdictOfEachPointOfAGrid(String spin, String couplings) throws IOException {
    Scan scan =
        scan(
            "model: {name: c, spin: "
                + spin
                + ", parameters: {a: 1, b: 1}, couplings: {"
                + couplings
                + "}}\naxes: {mass: {list: [2MeV, 50MeV, 406MeV, 3GeV]}, coupling: {list: [1]},"
                + " a: {list: [-1e-3, 0, 2e-4]}, b: {list: [0, 1e-3, 3e-2]}}\n"
                + "compute: [verdict, constraints, chi2, limit, bias]\n");
    assertThat(compareWithVerdicts(scan)).isGreaterThan(10);
  }

  /** Compares the first chunk, and counts predictions for MUonE. */
  private static int compareWithVerdicts(Scan scan) {
    Rows rows = new Rows(scan.columns());
    new Evaluator(scan).evaluate(scan.chunk(0), rows);
    Assessor assessor = new Assessor(scan.configuration());
    double[] point = new double[scan.axes()];
    int predictions = 0;
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < point.length; i++) {
        point[i] = rows.column(i)[row];
      }
      Assessment truth = null;
      try {
        truth = assessor.assess(scan.model(point), point[0], point[1]);
      } catch (IllegalArgumentException e) {
        assertThat(value(rows, "excluded", row)).as(e.getMessage()).isNaN();
        continue;
      }
      assertThat(value(rows, "excluded", row)).isEqualTo(truth.excludedBy().isEmpty() ? 0 : 1);
      for (Finding finding : truth.findings()) {
        if (!finding.omitted()) {
          double flag =
              switch (finding.status()) {
                case ALLOWED -> 0;
                case EXCLUDED -> 1;
                case NOT_APPLICABLE -> Double.NaN;
              };
          assertThat(value(rows, finding.key(), row))
              .as(finding.key())
              .isEqualTo(Double.valueOf(flag));
        }
      }
      Sensitivity sensitivity = truth.sensitivity();
      if (sensitivity == null) {
        assertThat(value(rows, "chi2", row)).isNaN();
        assertThat(value(rows, "muone_excluded", row)).isNaN();
        continue;
      }
      predictions++;
      assertThat(value(rows, "muone_excluded", row)).isEqualTo(sensitivity.excluded() ? 1 : 0);
      // The assessor adds and subtracts the threshold, which rounds.
      assertThat(value(rows, "chi2", row))
          .isCloseTo(sensitivity.chiSquare(), within(ROUNDING * (3 + sensitivity.chiSquare())));
      Double limit = sensitivity.limit();
      assertThat(value(rows, "limit", row))
          .isEqualTo(limit == null ? Double.POSITIVE_INFINITY : limit);
      if (sensitivity.hadronic() == null) {
        assertThat(value(rows, "bias", row)).isNaN();
      } else {
        assertThat(value(rows, "bias", row)).isEqualTo(sensitivity.hadronic().bias());
        assertThat(value(rows, "a_mu_had_shift", row)).isEqualTo(sensitivity.hadronic().shift());
      }
    }
    return predictions;
  }

  private static double value(Rows rows, String column, int row) {
    for (int i = 0; i < rows.columns().size(); i++) {
      if (rows.columns().get(i).name().equals(column)) {
        return rows.column(i)[row];
      }
    }
    throw new AssertionError(column);
  }

  @Test
  void threadsDoNotChangeTheBytes() throws IOException {
    Scan scan =
        scan(
            """
            model: t-vector
            axes:
              mass: {from: 1MeV, to: 1GeV, points: 31, scale: logarithmic}
              coupling: {from: 1e-6, to: 1, scale: logarithmic}
              r2: {list: [0.5, 1]}
            sample: {method: latin-hypercube, points: 300, seed: 1}
            """);
    assertThat(scan.points()).isEqualTo(2 * 31 * 300);
    assertThat(scan.chunks()).isEqualTo(5);
    byte[] one = csv(scan, 1);
    assertThat(csv(scan, 2)).isEqualTo(one);
    assertThat(csv(scan, 3)).isEqualTo(one);
    assertThat(new String(one, StandardCharsets.US_ASCII).lines()).hasSize(2 * 31 * 300);
  }

  @Test
  void gridRunsThroughTheCouplingFirst() throws IOException {
    Points points =
        scan("""
                model: t-vector
                axes:
                  r2: {list: [1, -1]}
                  coupling: {from: 1e-4, to: 1e-2, points: 3, scale: logarithmic}
                  mass: {from: 1 MeV, to: 3 MeV, points: 3}
                """)
            .numbering();
    assertThat(points.count()).isEqualTo(18);
    double[] point = new double[3];
    points.at(0, point);
    assertThat(point).containsExactly(1e-3, 1e-4, 1);
    points.at(1, point);
    assertThat(point[1]).isCloseTo(1e-3, within(1e-17));
    points.at(5, point);
    assertThat(point).containsExactly(2e-3, 1e-2, 1);
    points.at(17, point);
    assertThat(point).containsExactly(3e-3, 1e-2, -1);
  }

  @Test
  void valuesOfAGridAreThoseOfDecimals() {
    assertThat(new Axis.Range("x", 1e-6, 0.1, true).grid(6).values())
        .containsExactly(1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1);
    assertThat(new Axis.Range("x", 1e-12, 1e5, true).grid(18).values())
        .contains(1e-11, 1e-10, 1e-9, 1e-8, 1e-5, 1.0, 1e4);
    assertThat(new Axis.Range("x", -0.2, 0.1, false).grid(31).values())
        .contains(-0.19, -0.11, -0.03, -0.02, -0.01, 0.0, 0.01, 0.02, 0.07, 0.09);
    assertThat(new Axis.Range("x", 1e-320, 1e-318, true).grid(3).values().get(1))
        .isBetween(0.9e-319, 1.1e-319);
    assertThat(new Axis.Range("x", 0, 0, false).grid(1).values()).containsExactly(0.0);
    double sixth = StrictMath.pow(10, 1 / 6.0);
    assertThat(new Axis.Range("x", 1, 10, true).grid(7).values().get(1) / sixth)
        .isCloseTo(1, within(1e-15 * 3));
  }

  /** More points than an int counts. */
  @ParameterizedTest
  @ValueSource(strings = {"RANDOM", "LATIN_HYPERCUBE"})
  void aSampleOfBillions(Sample.Method method) throws IOException {
    long points = 5_000_000_000L;
    Scan scan =
        scan(
            "model: t-vector\naxes: {coupling: {list: [1e-4, 1e-3]}, mass: {from: 1MeV, to: 1GeV}}\n"
                + ("sample: {method: " + method + ", points: " + points + ", seed: 1}"));
    assertThat(scan.points()).isEqualTo(2 * points);
    double[] point = new double[2];
    Set<Double> masses = new HashSet<>();
    for (long index : new long[] {0, 1, 1L << 31, 1L << 32, (1L << 32) + 1, points - 1}) {
      scan.numbering().at(2 * index + 1, point);
      assertThat(point[0]).isBetween(1e-3, 1.0);
      assertThat(point[1]).isEqualTo(1e-3);
      masses.add(point[0]);
    }
    assertThat(masses).hasSize(6);
  }

  /** One point in each slice of each range, whatever the number of points. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 17, 64, 65, 1000})
  void latinHypercubeHasOnePointInEachSlice(int n) {
    Sampler sampler = new Sampler(new Sample(Sample.Method.LATIN_HYPERCUBE, n, 7L), 3);
    Set<List<Integer>> slices = new HashSet<>();
    for (int i = 0; i < n; i++) {
      double[] u = sampler.at(i);
      for (int d = 0; d < 3; d++) {
        slices.add(List.of(d, (int) (u[d] * n)));
      }
    }
    assertThat(slices).hasSize(3 * n);
  }

  @Test
  void slicesOfTwoRangesAreUncorrelated() {
    int n = 20_000;
    for (Sample.Method method : List.of(Sample.Method.RANDOM, Sample.Method.LATIN_HYPERCUBE)) {
      Sampler sampler = new Sampler(new Sample(method, n, 3L), 2);
      double sum = 0;
      for (int i = 0; i < n; i++) {
        double[] u = sampler.at(i);
        sum += 12 * (u[0] - 0.5) * (u[1] - 0.5);
      }
      assertThat(Math.abs(sum) / Math.sqrt(n)).as(method.toString()).isLessThan(4);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"RANDOM", "LATIN_HYPERCUBE", "SOBOL"})
  void aPointDependsOnItsNumberAlone(Sample.Method method) {
    Sample sample = new Sample(method, 1000, method == Sample.Method.SOBOL ? null : 11L);
    Sampler forward = new Sampler(sample, 4);
    double[][] all = new double[1000][];
    for (int i = 0; i < 1000; i++) {
      all[i] = forward.at(i).clone();
    }
    Sampler jumping = new Sampler(sample, 4);
    for (int i : new int[] {999, 0, 1, 500, 501, 501, 3, 0}) {
      assertThat(jumping.at(i)).containsExactly(all[i]);
    }
    assertThat(Arrays.stream(all).map(Arrays::hashCode).distinct().count()).isGreaterThan(990);
  }

  /** The first points of the two-dimensional sequence of Joe and Kuo. */
  @Test
  void sobolSequence() {
    Sampler sampler = new Sampler(new Sample(Sample.Method.SOBOL, 8, null), 2);
    double[][] first = {{0, 0}, {0.5, 0.5}, {0.75, 0.25}, {0.25, 0.75}};
    for (int i = 0; i < first.length; i++) {
      assertThat(sampler.at(i)).containsExactly(first[i]);
    }
  }

  @Test
  void shardsCoverAllChunks() {
    for (long chunks : new long[] {1, 2, 7, 100, 4_000_000_000_000L}) {
      for (int n : new int[] {1, 2, 3, 7, 999_999_999}) {
        assertThat(new Shard(1, n).first(chunks)).isZero();
        assertThat(new Shard(n, n).end(chunks)).isEqualTo(chunks);
        if (n > 2) {
          assertThat(new Shard(2, n).end(chunks)).isEqualTo(new Shard(3, n).first(chunks));
          assertThat(new Shard(n, n).first(chunks)).isBetween(0L, chunks);
        }
      }
    }
  }

  @Test
  void contactInteractionsHaveNoMass() throws IOException {
    Scan scan =
        scan(
            """
            model: {name: c, spin: vector, parameters: {c: 1e-4}, contact: {vector-vector: c}}
            axes: {coupling: {list: [1]}, c: {from: 1e-6, to: 1e-4, points: 3}}
            """);
    Rows rows = new Rows(scan.columns());
    new Evaluator(scan).evaluate(scan.chunk(0), rows);
    assertThat(rows.column(0)[0]).isNaN();
    assertThat(value(rows, "chi2", 2)).isGreaterThan(value(rows, "chi2", 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{axes: {}} | model: missing",
        "{model: t-vector} | axes: missing",
        "{model: t-vector, axes: {}} | axes.mass: missing",
        "{model: t-vector, axes: {mass: {list: [1MeV]}}} | axes.coupling: missing",
        "{model: t-victor, axes: {}} | model: t-victor; allowed are",
        "{model: t-vector, axes: {mass: {list: [1]}}} | axes.mass: mass: 1; a number with a unit",
        "{model: t-vector, axes: {mass: {list: []}}} | list: empty",
        "{model: t-vector, axes: {mass: {from: 1MeV}}} | neither a list nor a range",
        "{model: t-vector, axes: {mass: {from: 2MeV, to: 1MeV, points: 2}}} | to: 1MeV",
        "{model: t-vector, axes: {mass: {from: 1MeV, to: 2MeV, points: 0}}} | points: 0",
        "{model: t-vector, axes: {mass: {from: 1MeV, to: 2MeV, point: 1}}} | point: unknown field",
        "{model: np1, axes: {coupling: {from: 0, to: 1, scale: logarithmic}}} | from: 0; must be",
        "{model: np1, axes: {coupling: {list: [x]}}} | axes.coupling: x; a number",
        "{model: np1, axes: {coupling: {list: [2e6]}}} | axes.coupling: 2e6; allowed",
        "{model: np1, axes: {r2: {list: [1]}}} | axes: r2; allowed for np1",
        "{model: lmu-ltau, axes: {r2: {list: [1]}}} | parameter: r2",
        "{model: np1, axes: {coupling: {from: 0, to: 1}}} | sample: none; needed",
        "{model: np1, axes: {}, sample: {method: sobol, points: 2}} | sample: given",
        "{model: np1, axes: {}, sample: {method: random, points: 2}} | seed: none",
        "{model: np1, axes: {}, sample: {method: sobol, points: 0}} | points: 0; allowed for sobol",
        "{model: np1, axes: {}, sample: {method: sobol, points: 2147483648}} | points: 2147483648;",
        "{model: np1, axes: {}, sample: {method: random, points: 1e99}} | 1.0E99; a whole number",
        "{model: np1, axes: {}, sample: {method: random, points: 99999999999999999999}} | size is",
        "{model: np1, axes: {coupling: {from: 0, to: 1, points: 3000000000}}} | 1 to 10000000",
        "{model: np1, axes: {}, sample: {method: best, points: 2}} | best; allowed are random",
        "{model: np1, axes: {}, compute: []} | compute: []",
        "{model: np1, axes: {}, compute: [chi2, chi2]} | compute: [chi2, chi2]",
        "{model: np1, axes: {}, compute: [chi3]} | chi3; allowed are verdict",
        "{model: np1, axes: {}, world: '1066'} | 1066; allowed",
        "{model: np1, axes: {}, setup: mine} | mine; allowed",
        "{model: np1, axes: {}, level: 2} | confidence level: 2.0",
        "{model: np1, axes: {invisible: {list: [2]}}} | axes.invisible: 2; allowed is 0",
      })
  void wrongFilesAreRefusedInOneLine(String text, String message) {
    assertThatThrownBy(() -> scan(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("scan.yaml")
        .hasMessageContaining(message)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }

  /** Without any coupling, or with a width that invisible decays leave open. */
  @Test
  void aPointWithoutAVerdictHasNoResults() throws IOException {
    Scan scan =
        scan(
            """
            model: {name: x, spin: vector, parameters: {q: 1}, couplings: {mu: {vector: q}}}
            axes:
              mass: {list: [1GeV, 2GeV]}
              coupling: {list: [1, 2]}
              q: {from: -1, to: 1, points: 3}
            """);
    List<String> rows = new String(csv(scan, 2), StandardCharsets.US_ASCII).lines().toList();
    assertThat(rows).hasSize(12);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).replaceFirst("([^,]*,){3}", "").matches(",+"))
          .as(rows.get(i))
          .isEqualTo(rows.get(i).contains(",0.0,"));
    }
    assertThat(rows.subList(8, 12))
        .isEqualTo(rows.subList(0, 4).stream().map(row -> row.replace("-1.0", "1.0")).toList());
  }
}
