package recoil.app.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a command printed.
 *
 * @param code exit code
 * @param out standard output
 * @param err error stream
 */
record Commands(int code, String out, String err) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Runs a command; its words are separated by single spaces. */
  static Commands run(String words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), words.split(" "));
    return new Commands(code, out.toString(), err.toString());
  }

  /** Runs a command with a standard input. */
  static Commands run(String words, String input) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return run(words);
    } finally {
      System.setIn(before);
    }
  }

  /** The output as one JSON document. */
  JsonNode json() {
    return JSON.readTree(out);
  }

  /** One line of JSON. */
  static JsonNode json(String line) {
    return JSON.readTree(line);
  }
}
