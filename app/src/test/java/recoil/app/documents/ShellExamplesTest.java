package recoil.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import recoil.app.cli.Main;
import recoil.reproduction.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs every line that begins with {@code ./recoil} in a {@code sh} block of a document, each once,
 * into a temporary directory in place of the working one, where the files of the documents are.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShellExamplesTest {
  private static final String PROGRAM = "./recoil ";
  private static final String OUT = "--out";
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d+");

  @TempDir private static Path directory;

  private final List<String> failures = new ArrayList<>();
  private Set<String> commands = Set.of();

  @BeforeAll
  void runAll() throws IOException {
    writeFiles();
    commands = commands();
    for (String command : commands) {
      StringWriter err = new StringWriter();
      StringWriter out = new StringWriter();
      int code = Main.run(new PrintWriter(out), new PrintWriter(err), words(command));
      if (code != Main.DONE) {
        failures.add(command + ": " + code + " " + err);
      }
    }
  }

  /** A block that begins with {@code # out/NAME} is the file of that name. */
  private static void writeFiles() throws IOException {
    for (Document document : Document.all()) {
      for (String language : List.of("yaml", "csv", "text")) {
        for (List<String> block : document.blocks(language)) {
          if (block.get(0).startsWith("# out/")) {
            Path file = directory.resolve(block.get(0).substring(2));
            Files.createDirectories(file.getParent());
            Files.write(file, block.subList(1, block.size()));
          }
        }
      }
    }
  }

  private static Set<String> commands() {
    Set<String> commands = new LinkedHashSet<>();
    for (Document document : Document.all()) {
      for (List<String> block : document.blocks("sh")) {
        block.stream().filter(line -> line.startsWith(PROGRAM)).forEach(commands::add);
      }
    }
    return commands;
  }

  /** The words after {@code ./recoil}; out/ is moved, examples/ is that of the project. */
  private static String[] words(String command) {
    List<String> words = new ArrayList<>(List.of(command.substring(PROGRAM.length()).split(" +")));
    words.replaceAll(word -> word.startsWith("out/") ? directory.resolve(word).toString() : word);
    words.replaceAll(
        word -> word.startsWith("examples/") ? Document.TOP.resolve(word).toString() : word);
    int out = words.indexOf(OUT);
    if (out >= 0) {
      words.set(out + 1, directory.resolve(words.get(out + 1)).toString());
    } else if (words.contains("reproduce") && !words.contains("--help")) {
      words.add(OUT);
      words.add(directory.resolve("out/reproduction").toString());
    }
    return words.toArray(String[]::new);
  }

  @Test
  void everyExampleWorks() {
    assertThat(commands).contains("./recoil reproduce");
    assertThat(failures).isEmpty();
  }

  /** The page on the reproduction names the files, the fields and the verdicts that there are. */
  @Test
  void pageOnTheReproduction() throws IOException {
    Document page = Document.read("docs/reproduction.md");
    JsonNode ledger =
        JsonMapper.shared()
            .readTree(Files.readString(directory.resolve("out/reproduction/ledger.json")));
    assertThat(codes(page.table("| field | holds |")))
        .containsExactlyElementsOf(ledger.propertyNames());
    List<PathMatcher> keys =
        codes(page.table("| key | shows |")).stream()
            .map(key -> FileSystems.getDefault().getPathMatcher("glob:" + key))
            .toList();
    List<Path> figures =
        ledger.get("figures").findValuesAsString("key").stream().map(Path::of).toList();
    assertThat(figures).allMatch(key -> keys.stream().anyMatch(it -> it.matches(key)));
    assertThat(keys).allMatch(it -> figures.stream().anyMatch(it::matches));
    assertThat(page.table("| verdict | means |"))
        .extracting(row -> row.split(" \\| ", -1)[0].substring(2))
        .containsExactlyElementsOf(Arrays.stream(Verdict.values()).map(Verdict::words).toList());
  }

  /** What stands between backquotes in the first cell of each row. */
  private static List<String> codes(List<String> rows) {
    return rows.stream()
        .flatMap(row -> CODE.matcher(row.substring(0, row.indexOf("|", 1))).results())
        .map(code -> code.group(1))
        .toList();
  }

  /** The two numbers of the example in the README are those in the file that it names. */
  @Test
  void numbersOfTheReadme() throws IOException {
    String line =
        Document.read("README.md").lines().stream()
            .filter(text -> text.startsWith("The answer is in `"))
            .findFirst()
            .orElseThrow();
    String file = line.substring(line.indexOf('`') + 1, line.indexOf('`', line.indexOf('`') + 1));
    List<String> rows =
        Files.readAllLines(directory.resolve(file)).stream()
            .filter(row -> !row.startsWith("#"))
            .toList();
    assertThat(rows).hasSize(2);
    List<Double> written = new ArrayList<>();
    for (MatchResult number :
        NUMBER.matcher(line.substring(line.lastIndexOf('`'))).results().limit(2).toList()) {
      written.add(Double.valueOf(number.group()));
    }
    String[] range = rows.get(1).split(",", -1);
    assertThat(Math.rint(10 * Double.parseDouble(range[1])) / 10).isEqualTo(written.get(0));
    double half = (Double.parseDouble(range[2]) - Double.parseDouble(range[0])) / 2;
    assertThat(Math.rint(10 * half) / 10).isEqualTo(written.get(1));
  }
}
