package recoil.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The references that formulas, constants and limits name by key. */
public final class Bibliography {
  private static final String FILE = "/recoil/papers.bib";

  private final Map<String, Reference> references;

  private Bibliography(Map<String, Reference> references) {
    this.references = references;
  }

  /** The bibliography that comes with Recoil. */
  public static Bibliography load() {
    try (InputStream stream =
        Objects.requireNonNull(Bibliography.class.getResourceAsStream(FILE), FILE)) {
      return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8), "papers.bib");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads BibTeX: entries with values in braces, in double quotes or plain; text between entries is
   * a comment. Macros and string concatenation are not supported.
   *
   * @param text BibTeX
   * @param file name of the file, for the message
   * @throws IllegalArgumentException in one line with file, line and what is wrong
   */
  public static Bibliography read(String text, String file) {
    return new Bibliography(new Reader(text, file).entries());
  }

  /** All keys, in the order of the file. */
  public Set<String> keys() {
    return java.util.Collections.unmodifiableSet(references.keySet());
  }

  /**
   * The reference with a key.
   *
   * @throws IllegalArgumentException for an unknown key
   */
  public Reference get(String key) {
    Reference reference = references.get(key);
    if (reference == null) {
      throw new IllegalArgumentException("source: " + key + "; not in the bibliography");
    }
    return reference;
  }

  private static final class Reader {
    private final String text;
    private final String file;
    private int at;

    Reader(String text, String file) {
      this.text = text;
      this.file = file;
    }

    Map<String, Reference> entries() {
      Map<String, Reference> entries = new LinkedHashMap<>();
      for (at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at)) {
        at++;
        String type = upTo("{").toLowerCase(Locale.ROOT);
        String key = upTo(",");
        Reference reference = new Reference(key, type, fields());
        if (entries.put(key, reference) != null) {
          throw wrong(key + ": given twice");
        }
      }
      return entries;
    }

    private Map<String, String> fields() {
      Map<String, String> fields = new LinkedHashMap<>();
      while (peek() != '}') {
        String name = upTo("=").toLowerCase(Locale.ROOT);
        if (fields.put(name, value()) != null) {
          throw wrong(name + ": given twice");
        }
        if (peek() == ',') {
          at++;
        } else if (peek() != '}') {
          throw wrong("',' or '}' is needed after " + name);
        }
      }
      at++;
      return fields;
    }

    private String value() {
      char opening = peek();
      if (opening != '{' && opening != '"') {
        int start = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
          at++;
        }
        return text.substring(start, at);
      }
      int start = ++at;
      for (int depth = 0; at < text.length(); at++) {
        char c = text.charAt(at);
        if (depth == 0 && c == (opening == '{' ? '}' : '"')) {
          return text.substring(start, at++).strip();
        }
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
      throw wrong("a value has no end");
    }

    /** Skips white space; the next character. */
    private char peek() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      if (at == text.length()) {
        throw wrong("the last entry has no end");
      }
      return text.charAt(at);
    }

    private String upTo(String mark) {
      int end = text.indexOf(mark, at);
      String word = end < 0 ? "" : text.substring(at, end).strip();
      if (word.isEmpty() || !word.matches("[\\w:./+-]+")) {
        throw wrong("a name and '" + mark + "' are needed");
      }
      at = end + 1;
      return word;
    }

    private IllegalArgumentException wrong(String message) {
      long line = 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
      return new IllegalArgumentException(file + ":" + line + ": " + message);
    }
  }
}
