package recoil.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import recoil.mediator.Coupling;
import recoil.mediator.Spin;
import recoil.nature.Constants;
import recoil.nature.World;
import recoil.numeric.Estimate;
import recoil.scattering.Beam;
import recoil.scattering.Charge;

class EventWriterTest {
  private static final Constants CONSTANTS = World.named("2020").constants();
  private static final int EVENTS = 50;

  private static List<String> lines(EventWriter.Format format, Lifetime lifetime)
      throws IOException {
    Emission emission =
        new Emission(
            CONSTANTS,
            new Beam(160, Charge.PLUS),
            Spin.VECTOR,
            0.05,
            Coupling.ZERO,
            new Coupling(1e-3, 0));
    Generator generator = new Generator(new DirectProduction(emission, 1, 2), Cuts.NONE, lifetime);
    StringBuilder out = new StringBuilder();
    EventWriter writer = new EventWriter(format, emission, lifetime, generator.crossSection(), out);
    writer.begin(List.of("made -- here"));
    generator.unweighted(
        EVENTS,
        event -> {
          try {
            writer.write(event);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    writer.end();
    return out.toString().lines().toList();
  }

  private static double[] numbers(String line, String separator) {
    return Arrays.stream(line.split(separator, -1)).mapToDouble(Double::parseDouble).toArray();
  }

  @Test
  void csv() throws IOException {
    List<String> lines = lines(EventWriter.Format.CSV, Lifetime.STABLE);
    assertThat(lines).hasSize(EVENTS + 3);
    assertThat(lines.get(0)).isEqualTo("# made -- here");
    assertThat(lines.get(1)).startsWith("# cross_section_nb: ");
    assertThat(lines.get(2)).startsWith("weight,muon_E_GeV,muon_px_GeV,").endsWith("X_pz_GeV");
    double[] row = numbers(lines.get(3), ",");
    assertThat(row).hasSize(13);
    assertThat(row[1] + row[5] + row[9])
        .isCloseTo(160 + CONSTANTS.electronMass().value(), within(1e-10));
    List<String> decayed = lines(EventWriter.Format.CSV, new Lifetime(1e-12, 1, 0, 2));
    assertThat(decayed.get(2)).endsWith("plus_pz_GeV,flight_cm");
    assertThat(decayed.get(3).split(",", -1)).hasSize(23);
  }

  /** The accord on Les Houches events: particles, mothers, momentum, cross section in pb. */
  @Test
  void lhe() throws IOException {
    List<String> lines = lines(EventWriter.Format.LHE, new Lifetime(1e-12, 1, 0, 2));
    assertThat(lines.get(0)).isEqualTo("<LesHouchesEvents version=\"3.0\">");
    assertThat(lines.get(lines.size() - 1)).isEqualTo("</LesHouchesEvents>");
    int init = lines.indexOf("<init>");
    assertThat(lines.subList(0, init)).contains("made -- here");
    assertThat(lines.get(init + 1)).startsWith("-13 11 160.0 5.1099");
    assertThat(numbers(lines.get(init + 2), " ")[0]).isPositive();
    assertThat(lines.stream().filter("<event>"::equals)).hasSize(EVENTS);
    int first = lines.indexOf("<event>");
    assertThat(lines.get(first + 1)).startsWith("7 1 ");
    double[] sum = new double[4];
    for (int i = 0; i < 7; i++) {
      double[] row = numbers(lines.get(first + 2 + i), " ");
      assertThat(row).hasSize(13);
      int sign = row[1] == -1 ? -1 : row[1] == 1 ? 1 : 0;
      for (int c = 0; c < 4; c++) {
        sum[c] += sign * row[6 + c];
      }
      assertThat(row[2]).isEqualTo(i < 2 ? 0 : i < 5 ? 1 : 5);
    }
    assertThat(sum).containsExactly(new double[4], within(1e-9));
    assertThat(numbers(lines.get(first + 6), " ")[0]).isEqualTo(EventWriter.MEDIATOR);
    assertThat(numbers(lines.get(first + 6), " ")[11]).isPositive();
  }

  /** The comment comes back from a reader of XML as it was. */
  @Test
  void lheIsXml() throws Exception {
    String text = String.join("\n", lines(EventWriter.Format.LHE, Lifetime.STABLE));
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(text)))
            .getDocumentElement();
    assertThat(root.getElementsByTagName("recoil").item(0).getTextContent())
        .startsWith("\nmade -- here\nX is 5000001; ");
    assertThat(root.getElementsByTagName("event").getLength()).isEqualTo(EVENTS);
  }

  /** Numbers of an event with weight 2 whose X of (13, 3, 4, 12) GeV flies 2 cm. */
  @Test
  void numbersOfADecay() throws IOException {
    Emission emission =
        new Emission(
            CONSTANTS,
            new Beam(160, Charge.MINUS),
            Spin.VECTOR,
            0.05,
            Coupling.ZERO,
            Coupling.ZERO);
    double[] stored = new double[Event.SIZE];
    stored[0] = 2;
    System.arraycopy(new double[] {13.1, 3, 4, 12}, 0, stored, 9, 4);
    stored[13] = 2;
    stored[22] = 2;
    Event event = new Event(emission);
    event.load(stored, 0);
    Estimate section = new Estimate(0.5, 0.01, 0, 0, 1);
    StringBuilder lhe = new StringBuilder();
    new EventWriter(EventWriter.Format.LHE, emission, new Lifetime(1, 0, 1, 1), section, lhe)
        .write(event);
    List<String> rows = lhe.toString().lines().toList();
    assertThat(rows.get(1)).startsWith("7 1 1000.0 0.05 ");
    assertThat(rows.get(2)).startsWith("13 -1 0 0 0 0 0.0 0.0 159.99");
    assertThat(numbers(rows.get(6), " ")[11]).isCloseTo(20 * 0.05 / 13, within(1e-12));
    assertThat(rows.get(7)).startsWith("13 1 5 5 0 0 ");
    assertThat(rows.get(8)).startsWith("-13 1 5 5 0 0 ");
    StringBuilder hepmc = new StringBuilder();
    EventWriter writer =
        new EventWriter(EventWriter.Format.HEPMC, emission, Lifetime.STABLE, section, hepmc);
    writer.write(event);
    writer.write(event);
    rows = hepmc.toString().lines().toList();
    assertThat(rows.get(0)).isEqualTo("E 0 2 7");
    assertThat(rows.get(2)).isEqualTo("W 2.0");
    int vertex = rows.indexOf("V -1 0 [1,2]") + 4;
    double[] place = numbers(rows.get(vertex).substring("V -2 0 [5] @ ".length()), " ");
    assertThat(place)
        .containsExactly(
            new double[] {60 / 13.0, 80 / 13.0, 240 / 13.0, 262 / 13.0}, within(1e-12));
    assertThat(rows.get(vertex - 1)).startsWith("P 5 -1 5000001 ").endsWith(" 2");
    assertThat(rows).contains("E 1 2 7");
  }

  @Test
  void hepmc() throws IOException {
    List<String> lines = lines(EventWriter.Format.HEPMC, Lifetime.STABLE);
    assertThat(lines.get(0)).isEqualTo("HepMC::Version 3.02.06");
    assertThat(lines.stream().filter(line -> line.startsWith("E "))).hasSize(EVENTS);
    List<String> sections =
        lines.stream().filter(line -> line.startsWith("A 0 GenCrossSection ")).toList();
    assertThat(sections).hasSize(EVENTS);
    assertThat(lines.indexOf(sections.get(0))).isEqualTo(lines.indexOf("U GEV MM") + 2);
    List<String> lhe = lines(EventWriter.Format.LHE, Lifetime.STABLE);
    String[] init = lhe.get(lhe.indexOf("<init>") + 2).split(" ", -1);
    assertThat(sections.get(0)).endsWith(" " + init[0] + " " + init[1] + " -1 -1");
    assertThat(lines.stream().filter(line -> line.startsWith("P "))).hasSize(5 * EVENTS);
    assertThat(lines.stream().filter(line -> line.startsWith("V "))).hasSize(EVENTS);
    List<String> decayed = lines(EventWriter.Format.HEPMC, new Lifetime(1e-12, 1, 0, 2));
    assertThat(decayed.stream().filter(line -> line.startsWith("P "))).hasSize(7 * EVENTS);
    int vertex = decayed.indexOf("V -1 0 [1,2]") + 4;
    assertThat(decayed.get(vertex)).startsWith("V -2 0 [5] @ ");
    assertThat(decayed.get(vertex + 1)).startsWith("P 6 -2 11 ");
    assertThat(decayed.get(vertex + 2)).startsWith("P 7 -2 -11 ");
  }

  /** Probabilities of the ways of a decay against their integral over the depth of the target. */
  @Test
  void stations() {
    Stations stations = Stations.load();
    assertThat(stations.gap()).isEqualTo(98.5);
    for (double length : new double[] {0.01, 1, 100, 1e6}) {
      int steps = 20_000;
      double behind = 0;
      double inside = 0;
      for (int i = 0; i < steps; i++) {
        double way = stations.target() * (i + 0.5) / steps;
        inside += -Math.expm1(-way / length) / steps;
        behind += Math.exp(-(way + 2) / length) * -Math.expm1(-48 / length) / steps;
      }
      assertThat(stations.inTarget(length)).isCloseTo(inside, within(1e-4 * inside + 1e-12));
      assertThat(stations.behind(length, 2, 50)).isCloseTo(behind, within(1e-4 * behind));
    }
    for (double length : new double[] {0.01, 1, 100, 1e6}) {
      for (double place : new double[] {-1.49, -1, -0.2, 0, 3, 98.5}) {
        int steps = 20_000;
        double before = 0;
        for (int i = 0; i < steps; i++) {
          double way = stations.target() * (i + 0.5) / steps + place;
          before += way > 0 ? -Math.expm1(-way / length) / steps : 0;
        }
        assertThat(stations.decayedBefore(length, place))
            .as("%s cm, at %s", length, place)
            .isCloseTo(before, within(2e-3 * before + 1e-9));
      }
    }
    assertThat(stations.decayedBefore(1, -1.5)).isZero();
    assertThat(stations.decayedBefore(1, -2)).isZero();
    // Where the short way is left to a series, it joins the closed form.
    assertThat(stations.decayedBefore(0.1 / 1.0001e-3, -1.4))
        .isCloseTo(stations.decayedBefore(0.1 / 0.9999e-3, -1.4), withinPercentage(100 * 2.1e-4));
    assertThat(stations.behind(Double.POSITIVE_INFINITY, 1, 2)).isZero();
    assertThat(stations.inTarget(Double.POSITIVE_INFINITY)).isZero();
  }
}
