package recoil.app.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Markdown file of the project.
 *
 * @param file where it is
 * @param lines its lines
 */
record Document(Path file, List<String> lines) {
  /** The top directory of the project; tests run in that of their module. */
  static final Path TOP = Path.of("..").toAbsolutePath().normalize();

  /** The document with a path below the top directory. */
  static Document read(String path) {
    Path file = TOP.resolve(path);
    try {
      return new Document(file, Files.readAllLines(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All documents: those at the top and those in {@code docs}. */
  static List<Document> all() {
    try (Stream<Path> top = Files.list(TOP);
        Stream<Path> docs = Files.walk(TOP.resolve("docs"))) {
      return Stream.concat(top, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(file -> read(TOP.relativize(file).toString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fenced blocks of a language. */
  List<List<String>> blocks(String language) {
    List<List<String>> blocks = new ArrayList<>();
    List<String> block = null;
    for (String line : lines) {
      if (line.equals("```" + language)) {
        block = new ArrayList<>();
      } else if (line.startsWith("```") && block != null) {
        blocks.add(block);
        block = null;
      } else if (block != null) {
        block.add(line);
      }
    }
    return blocks;
  }

  /** The rows of the table whose first line is {@code header}, without the rule below it. */
  List<String> table(String header) {
    int start = lines.indexOf(header);
    if (start < 0) {
      throw new AssertionError(file + " has no table " + header);
    }
    return lines.stream().skip(start + 2L).takeWhile(line -> line.startsWith("|")).toList();
  }

  /** The whole text. */
  String text() {
    return String.join("\n", lines) + "\n";
  }
}
