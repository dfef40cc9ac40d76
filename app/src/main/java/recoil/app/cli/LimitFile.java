package recoil.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import recoil.app.figure.CurvePanel;
import recoil.nature.Yaml;
import tools.jackson.databind.JsonNode;

/** Reads what {@code recoil limit} wrote as CSV. */
final class LimitFile {
  private static final String MASS = "mass_GeV";
  private static final String COUPLING = "coupling";
  private static final String MARK = "# ";

  private LimitFile() {}

  /**
   * The curve of a file; its labels are those of the model in the lines above the table.
   *
   * @throws IllegalArgumentException for a file that is wrong, with its line
   */
  static CurvePanel.Curve read(String file) throws IOException {
    Path path = Path.of(file);
    List<Double> mass = new ArrayList<>();
    List<Double> coupling = new ArrayList<>();
    try (InputStream stream = Files.newInputStream(path);
        EventReader reader = new EventReader(file, stream)) {
      int x = reader.column("column", MASS);
      int y = reader.column("column", COUPLING);
      while (reader.next()) {
        mass.add(reader.number(x));
        boolean none = y < reader.fields().size() && reader.fields().get(y).equals("inf");
        coupling.add(none ? Double.NaN : reader.number(y));
        if (!(mass.get(mass.size() - 1) > 0) || coupling.get(mass.size() - 1) <= 0) {
          throw reader.wrong("mass and coupling must be above 0");
        }
      }
    }
    if (mass.size() < 2) {
      throw new IllegalArgumentException(file + ": " + mass.size() + " rows; 2 or more are needed");
    }
    JsonNode model = model(path);
    String name = String.valueOf(path.getFileName());
    return new CurvePanel.Curve(
        name.substring(0, name.lastIndexOf('.')),
        model.path("coupling-label").asString("g"),
        model.path("mass-label").asString("m"),
        mass.stream().mapToDouble(Double::doubleValue).toArray(),
        coupling.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** What the lines above the table say of the model; missing where there are none. */
  private static JsonNode model(Path path) throws IOException {
    StringBuilder yaml = new StringBuilder();
    try (var lines = Files.lines(path)) {
      lines
          .takeWhile(line -> line.startsWith(MARK))
          .forEach(line -> yaml.append(line.substring(MARK.length())).append('\n'));
    }
    String text = yaml.isEmpty() ? "{}" : yaml.toString();
    return Yaml.read(text, path.toString(), JsonNode.class).path("configuration").path("model");
  }
}
