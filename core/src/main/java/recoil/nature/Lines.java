package recoil.nature;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The lines of a YAML text on which its fields stand. */
public final class Lines {
  private static final YAMLMapper MAPPER = new YAMLMapper();

  private final Map<String, Integer> lines = new HashMap<>();

  /** Reads a text that is known to be YAML. */
  public Lines(String text) {
    Deque<String> path = new ArrayDeque<>();
    String field = "";
    try (JsonParser parser = MAPPER.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case START_OBJECT, START_ARRAY -> path.addLast(field);
          case END_OBJECT, END_ARRAY -> path.removeLast();
          case PROPERTY_NAME -> {
            String parent = path.getLast();
            field = parent.isEmpty() ? parser.currentName() : parent + "." + parser.currentName();
            lines.put(field, parser.currentTokenLocation().getLineNr());
          }
          default -> {}
        }
      }
    }
  }

  /**
   * The line of a field, or of the innermost one around it.
   *
   * @param field such as {@code couplings.mu.vector}
   * @return the line from 1 on; 0 where there is none
   */
  public int of(String field) {
    for (String name = field; !name.isEmpty(); ) {
      Integer line = lines.get(name);
      if (line != null) {
        return line;
      }
      int dot = name.lastIndexOf('.');
      name = dot < 0 ? "" : name.substring(0, dot);
    }
    return 0;
  }
}
