package recoil.paper;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One entry of the bibliography.
 *
 * @param key key, such as {@code Dev:2020drf}
 * @param type BibTeX type, such as {@code article}
 * @param fields BibTeX fields by lower-case name, in the order of the file
 */
public record Reference(String key, String type, Map<String, String> fields) {
  /** Copies the fields and keeps their order. */
  public Reference {
    fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** A field, empty where the entry has none. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** One line without TeX braces: who, where and arXiv number. */
  public String citation() {
    String who = field("collaboration").isEmpty() ? authors() : field("collaboration");
    String eprint = field("eprint");
    String arxiv =
        eprint.isEmpty() ? "" : ", " + (eprint.contains("/") ? eprint : "arXiv:" + eprint);
    String year = "(" + field("year") + ")";
    String where =
        field("journal").isEmpty()
            ? " " + year
            : ", " + field("journal") + " " + field("volume") + " " + year + " " + field("pages");
    return who + where + arxiv;
  }

  private String authors() {
    String[] names = field("author").split("\\s+and\\s+", -1);
    String first = names[0].split(",", 2)[0];
    return names.length == 1
        ? first
        : names.length == 2 ? pair(first, names[1]) : first + " et al.";
  }

  private static String pair(String first, String second) {
    return second.equals("others") ? first + " et al." : first + " and " + second.split(",", 2)[0];
  }

  /** The entry as BibTeX. */
  public String bibtex() {
    return fields.entrySet().stream()
        .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
        .collect(Collectors.joining(",\n", "@" + type + "{" + key + ",\n", "\n}\n"));
  }
}
