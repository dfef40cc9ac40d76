package recoil.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A limit in the form of HEPData.
 *
 * @param limit the limit
 */
record HepData(LimitDocument limit) {
  private static final String DATA = "limit.yaml";
  private static final String IMAGE = "limit.png";

  private record Resource(String description, String location) {}

  private record Keyword(String name, List<String> values) {}

  private record Table(
      String name,
      String description,
      List<Keyword> keywords,
      String dataFile,
      List<Resource> additionalResources) {}

  private record Header(String name, String units) {}

  private record Name(String name) {}

  private record Value(Object value) {}

  private record Qualifier(String name, Object value) {}

  private record Independent(Header header, List<Value> values) {}

  private record Dependent(Name header, List<Qualifier> qualifiers, List<Value> values) {}

  /**
   * Writes {@code submission.yaml}, the data file and the picture.
   *
   * @param image the picture as PNG
   */
  void write(Path folder, byte[] image) throws IOException {
    WholeFile.write(folder.resolve(IMAGE), image);
    write(folder.resolve(DATA), Text.yaml(data()));
    write(folder.resolve("submission.yaml"), Text.yaml(table()));
  }

  private static void write(Path file, String text) throws IOException {
    WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private Table table() {
    Echo echo = limit.configuration();
    return new Table(
        "Limit on the coupling",
        limit.description()
            + ". Made by recoil "
            + echo.version()
            + ": recoil "
            + String.join(" ", echo.arguments()),
        List.of(
            new Keyword("reactions", List.of("MU E --> MU E")),
            new Keyword("phrases", List.of("Exclusion", "Elastic Scattering"))),
        DATA,
        List.of(new Resource("The limit and what is excluded already", IMAGE)));
  }

  private Map<String, Object> data() {
    Echo echo = limit.configuration();
    List<Value> masses = new ArrayList<>();
    List<Value> couplings = new ArrayList<>();
    for (int i = 0; i < limit.massGev().length; i++) {
      masses.add(new Value(limit.massGev()[i]));
      Double g = limit.coupling().get(i);
      couplings.add(new Value(g == null ? "-" : g));
    }
    List<Qualifier> qualifiers =
        List.of(
            new Qualifier("model", echo.model() == null ? "" : echo.model().name()),
            new Qualifier("confidence level", echo.level()),
            new Qualifier("number of parameters", echo.parameters()),
            new Qualifier("delta chi2", echo.deltaChi2()),
            new Qualifier("formulas", echo.formulas()),
            new Qualifier("world", echo.world()),
            new Qualifier("beam energy [GeV]", echo.setup().beamEnergyGev()),
            new Qualifier("beam charge", echo.setup().beamCharge()));
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("independent_variables", List.of(new Independent(new Header("mass", "GeV"), masses)));
    data.put(
        "dependent_variables", List.of(new Dependent(new Name("coupling"), qualifiers, couplings)));
    return data;
  }
}
