package recoil.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a script in place of Spark's; Spark itself is tested in the module of the engine. */
class SparkSubmitTest {
  @TempDir private Path home;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String script, String... settings) throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "/bin/sh is not there");
    Path file = Files.createDirectories(home.resolve("bin")).resolve("spark-submit");
    Files.writeString(file, "#!/bin/sh\n" + script);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    Files.writeString(home.resolve("recoil-spark.jar"), "");
    return new SparkSubmit(home, "local[3]", List.of(settings))
        .run(List.of("scan.yaml", "--out", "x.csv"), new PrintWriter(out), new PrintWriter(err));
  }

  @Test
  void passesOnWhatItIsGiven() throws IOException {
    assertThat(run("printf '%s\\n' \"$@\" $SPARK_HOME $SPARK_LOCAL_IP", "a.b=c d")).isZero();
    String jar = home.resolve("recoil-spark.jar").toString();
    assertThat(out.toString().lines())
        .containsExactly(
            "--master",
            "local[3]",
            "--driver-java-options",
            "-Dlog4j2.configurationFile=jar:file://" + jar + "!/recoil/spark/log4j2.properties",
            "--conf",
            "spark.ui.enabled=false",
            "--conf",
            "a.b=c d",
            jar,
            "scan.yaml",
            "--out",
            "x.csv",
            home.toString(),
            System.getenv().getOrDefault("SPARK_LOCAL_IP", "127.0.0.1"));
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void pointsBecomeProgress() throws IOException {
    assertThat(
            run(
                "for n in 0 10 30 40; do echo $n of 40 points >&2; done; echo Lost 1 >&2;"
                    + "echo WARNING: Using incubator modules: x >&2"))
        .isZero();
    assertThat(err.toString().lines())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("recoil: scan: 100%"))
        .contains("Lost 1");
  }

  @ParameterizedTest
  @CsvSource({
    "exit 7, 1, recoil: --engine spark: spark-submit ended with exit code 7",
    "echo recoil: a: b >&2; exit 2, 2, recoil: a: b",
    "echo recoil: a: b >&2; exit 1, 1, recoil: a: b",
  })
  void failuresAreOneLine(String script, int code, String line) throws IOException {
    assertThat(run(script)).isEqualTo(code);
    assertThat(err).hasToString(line + "\n");
  }

  @Test
  void withoutSparkOneLineSaysHowToGetIt() {
    SparkSubmit nowhere = new SparkSubmit(home, "local[2]", List.of());
    assertThatThrownBy(
            () -> nowhere.run(List.of("x.yaml"), new PrintWriter(out), new PrintWriter(err)))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining(home + ": no Spark with recoil-spark.jar; './mvnw ")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }
}
