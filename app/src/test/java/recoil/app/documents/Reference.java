package recoil.app.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import recoil.constraint.Constraint;
import recoil.constraint.Constraints;
import recoil.constraint.DipoleBound;
import recoil.constraint.Limit;
import recoil.constraint.MassBound;
import recoil.constraint.MomentBound;
import recoil.constraint.MuonDecayBound;
import recoil.constraint.MuoniumBound;
import recoil.constraint.Recast;
import recoil.constraint.TridentBound;
import recoil.mediator.Presets;
import recoil.muone.Axis;
import recoil.muone.Binning;
import recoil.muone.Setup;
import recoil.nature.Lepton;
import recoil.nature.World;
import recoil.nature.Yaml;
import recoil.paper.Bibliography;
import tools.jackson.databind.JsonNode;

/** The tables of {@code docs/reference.md}, made from the data files. */
final class Reference {
  private static final Bibliography BIBLIOGRAPHY = Bibliography.load();

  private Reference() {}

  /** Preset, mediator, couplings. */
  static List<String> models() {
    return Presets.models().stream()
        .map(name -> file("models/" + name))
        .map(
            model ->
                row(
                    "`" + text(model, "name") + "`",
                    text(model, "title"),
                    text(model, "spin") + ": " + couplings(model)))
        .toList();
  }

  private static String couplings(JsonNode model) {
    List<String> couplings = new ArrayList<>();
    String spin = text(model, "spin");
    for (Map.Entry<String, JsonNode> pair : model.path("couplings").properties()) {
      for (Map.Entry<String, JsonNode> parity : pair.getValue().properties()) {
        String kind = parity.getKey().equals(spin) ? "" : " (" + parity.getKey() + ")";
        couplings.add(pair.getKey() + kind + " " + parity.getValue().asString());
      }
    }
    for (Map.Entry<String, JsonNode> charge : model.path("charges").properties()) {
      couplings.add("charge of " + charge.getKey() + " " + value(charge));
    }
    for (Map.Entry<String, JsonNode> flavour : model.path("neutrinos").properties()) {
      couplings.add("nu_" + flavour.getKey() + " " + value(flavour));
    }
    for (Map.Entry<String, JsonNode> quarks : model.path("quarks").properties()) {
      couplings.add("quark " + quarks.getKey() + " " + value(quarks));
    }
    if (model.has("parameters")) {
      model
          .get("parameters")
          .properties()
          .forEach(it -> couplings.add(it.getKey() + " = " + value(it) + " unless set"));
    }
    return String.join(", ", couplings);
  }

  private static String value(Map.Entry<String, JsonNode> entry) {
    return entry.getValue().asString();
  }

  /** Benchmark, what it is, model, parameters, mass, coupling. */
  static List<String> benchmarks() {
    return Presets.benchmarks().stream()
        .map(name -> file("models/" + name))
        .map(
            point ->
                row(
                    "`" + text(point, "name") + "`",
                    text(point, "title"),
                    "`" + text(point, "model") + "`",
                    point.get("parameters").properties().stream()
                        .map(it -> it.getKey() + " = " + value(it))
                        .collect(Collectors.joining(", ")),
                    quantity(point.get("mass")),
                    quantity(point.get("coupling"))))
        .toList();
  }

  /** Key, what it is, what it bounds, decays, level, source, and whether the world has it. */
  static List<String> constraints(String world) {
    World inputs = World.named(world);
    List<String> rows = new ArrayList<>();
    Constraints moments = Constraints.of(inputs, Recast.AS_PUBLISHED);
    rows.add(constraint(moments.moment(Lepton.ELECTRON), true));
    rows.add(constraint(moments.moment(Lepton.MUON), true));
    for (String key : Constraints.known()) {
      rows.add(
          constraint(
              Constraints.load(key, Recast.AS_PUBLISHED, inputs.constants()),
              inputs.constraints().contains(key)));
    }
    return rows;
  }

  private static String constraint(Constraint constraint, boolean included) {
    return row(
        "`" + constraint.key() + "`",
        constraint.title(),
        bounded(constraint),
        constraint instanceof Limit limit
            ? limit.search().hypothesis().symbol()
            : constraint instanceof TridentBound ? "none" : "any",
        level(constraint),
        citations(constraint.sources()),
        included ? "yes" : "no");
  }

  private static String bounded(Constraint constraint) {
    if (constraint instanceof Limit limit) {
      return limit.search().lepton() == Lepton.ELECTRON ? "e" : "mu";
    }
    if (constraint instanceof MomentBound moment) {
      return moment.lepton() == Lepton.ELECTRON ? "e, e-mu, e-tau" : "mu, e-mu, mu-tau";
    }
    if (constraint instanceof DipoleBound dipole) {
      return dipole.lepton() == Lepton.ELECTRON ? "e, e-mu, e-tau" : "mu, e-mu, mu-tau";
    }
    if (constraint instanceof TridentBound) {
      return "mu";
    }
    if (constraint instanceof MuoniumBound || constraint instanceof MuonDecayBound) {
      return "e-mu";
    }
    if (constraint instanceof MassBound bound) {
      return "mass > " + 1e3 * bound.mass().value() + " MeV";
    }
    throw new AssertionError(constraint);
  }

  private static String level(Constraint constraint) {
    if (constraint instanceof MomentBound moment) {
      return number(moment.anomaly().exclusion()) + " sigma";
    }
    @Nullable Double level = constraint.confidence();
    return level == null ? "" : number(100 * level) + "%";
  }

  /** Constant or moment, value, source. */
  static List<String> numbers(String world) {
    JsonNode file = file("worlds/" + world);
    List<String> rows = new ArrayList<>();
    for (String section : List.of("constants", "electron", "muon", "hadrons")) {
      for (Map.Entry<String, JsonNode> entry : file.get(section).properties()) {
        JsonNode node = entry.getValue();
        String name = section.equals("constants") ? "" : section + ": ";
        rows.add(
            node.isObject()
                ? row(
                    name + entry.getKey(),
                    quantity(node),
                    citations(List.of(node.get("source").asString())))
                : row(name + entry.getKey(), node.asString() + " sigma", ""));
      }
    }
    return rows;
  }

  /** Setup, title, beam, luminosity, threshold, variables and systematic error. */
  static List<String> setups() {
    return Setup.NAMES.stream()
        .map(
            name -> {
              Setup setup = Setup.named(name);
              return row(
                  "`" + name + "`",
                  text(file("setups/" + name), "title"),
                  "mu"
                      + (setup.beam().charge().sign() > 0 ? "+" : "-")
                      + ", "
                      + number(setup.beam().energy())
                      + " GeV",
                  plain(Double.toString(setup.luminosity())) + " nb^-1",
                  "T > " + number(setup.threshold()) + " GeV",
                  setup.axes().stream().map(Reference::axis).collect(Collectors.joining("; ")),
                  number(1e6 * setup.systematic()) + " ppm");
            })
        .toList();
  }

  private static String axis(Axis axis) {
    Binning binning = axis.binning();
    List<String> ranges = new ArrayList<>();
    for (int i = 0; i < binning.bins().size(); i++) {
      String bins = binning.bins().get(i) + " bins";
      ranges.add(
          binning.open()
              ? bins
              : bins
                  + " from "
                  + number(binning.ends().get(i))
                  + " to "
                  + number(binning.ends().get(i + 1)));
    }
    return axis.variable().key() + ": " + String.join(", ", ranges);
  }

  /** Quantity and value. */
  static List<String> setup(String name) {
    JsonNode file = file("setups/" + name);
    return Stream.concat(
            file.properties().stream(),
            file.get("exposure").properties().stream()
                .map(it -> Map.entry("exposure: " + it.getKey(), it.getValue())))
        .filter(it -> it.getValue().isNumber())
        .map(it -> row(it.getKey(), plain(it.getValue().asString())))
        .toList();
  }

  private static JsonNode file(String path) {
    return Yaml.resource(path + ".yaml", JsonNode.class);
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).asString();
  }

  private static String quantity(JsonNode node) {
    String unit = node.has("unit") ? " " + text(node, "unit") : "";
    return plain(text(node, "value")) + unit;
  }

  /** A number as the files write it: small exponent, no trailing {@code .0}. */
  private static String plain(String number) {
    return number.replace('E', 'e').replaceFirst("\\.0$", "").replaceFirst("\\.0e", "e");
  }

  private static String number(double value) {
    return plain(Double.toString(Math.rint(1e6 * value) / 1e6));
  }

  private static String citations(List<String> keys) {
    return keys.stream()
        .map(key -> BIBLIOGRAPHY.get(key).citation())
        .collect(Collectors.joining("; "));
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
