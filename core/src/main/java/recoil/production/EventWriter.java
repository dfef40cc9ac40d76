package recoil.production;

import java.io.IOException;
import recoil.mediator.Pair;
import recoil.nature.Lepton;
import recoil.numeric.Estimate;
import recoil.scattering.Charge;

/** Writes events one after the other as text. Holds a working text: for one thread. */
public final class EventWriter {
  /** Number of X among particles, from the range that is free for programs. */
  static final int MEDIATOR = 5000001;

  private static final int ELECTRON = 11;
  private static final int MUON = 13;
  private static final double PICOBARN = 1e3;
  private static final double MILLIMETRE = 10;

  private final Format format;
  private final Emission emission;
  private final Lifetime lifetime;
  private final Estimate crossSection;
  private final Appendable out;
  private final StringBuilder text = new StringBuilder();
  private final int muon;
  private final double[] beam = new double[4];
  private final double[] rest = new double[4];
  private long number;

  /** The forms of files. */
  public enum Format {
    /** One event a line, with column names. */
    CSV,
    /** Les Houches event file. */
    LHE,
    /** HepMC3, Asciiv3. */
    HEPMC
  }

  /**
   * A writer.
   *
   * @param crossSection in nb, for the header of an LHE file and the events of HepMC3
   * @param out where the text goes; it is not closed
   */
  public EventWriter(
      Format format, Emission emission, Lifetime lifetime, Estimate crossSection, Appendable out) {
    this.format = format;
    this.emission = emission;
    this.lifetime = lifetime;
    this.crossSection = crossSection;
    this.out = out;
    muon = emission.beam().charge() == Charge.PLUS ? -MUON : MUON;
    double energy = emission.beam().energy();
    double mass = emission.muonMass();
    beam[0] = energy;
    beam[3] = Math.sqrt((energy - mass) * (energy + mass));
    rest[0] = emission.electronMass();
  }

  /**
   * Writes what comes before the events.
   *
   * @param comment lines on how they were made
   * @throws IOException if it cannot be written
   */
  public void begin(Iterable<String> comment) throws IOException {
    switch (format) {
      case CSV -> {
        comment.forEach(line -> text.append("# ").append(line).append('\n'));
        text.append("# cross_section_nb: ").append(crossSection.value()).append(", error ");
        text.append(crossSection.error()).append('\n').append("weight");
        for (String name : new String[] {"muon", "electron", "X"}) {
          columns(name);
        }
        if (lifetime.visible() > 0) {
          text.append(",decay");
          columns("minus");
          columns("plus");
          text.append(",flight_cm");
        }
        text.append('\n');
      }
      case LHE -> {
        text.append("<LesHouchesEvents version=\"3.0\">\n<header>\n<recoil><![CDATA[\n");
        comment.forEach(line -> text.append(line.replace("]]>", "]] >")).append('\n'));
        text.append("X is ").append(MEDIATOR).append("; VTIMUP is c tau in mm\n");
        text.append("]]></recoil>\n</header>\n");
        text.append("<init>\n");
        row(muon, ELECTRON, beam[0], rest[0], 0, 0, 0, 0, 4, 1);
        double value = PICOBARN * crossSection.value();
        row(value, PICOBARN * crossSection.error(), value, 1);
        text.append("</init>\n");
      }
      case HEPMC -> {
        text.append("HepMC::Version 3.02.06\nHepMC::Asciiv3-START_EVENT_LISTING\n");
        text.append("W 1\nN Default\n");
      }
    }
    flush();
  }

  private void columns(String name) {
    for (String component : new String[] {"E", "px", "py", "pz"}) {
      text.append(',').append(name).append('_').append(component).append("_GeV");
    }
  }

  private void row(Number... numbers) {
    for (Number one : numbers) {
      text.append(one).append(' ');
    }
    text.setCharAt(text.length() - 1, '\n');
  }

  /**
   * Writes an event.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Event event) throws IOException {
    switch (format) {
      case CSV -> csv(event);
      case LHE -> lhe(event);
      case HEPMC -> hepmc(event);
    }
    number++;
    flush();
  }

  /**
   * Writes what comes after the events.
   *
   * @throws IOException if it cannot be written
   */
  public void end() throws IOException {
    switch (format) {
      case CSV -> {}
      case LHE -> text.append("</LesHouchesEvents>\n");
      case HEPMC -> text.append("HepMC::Asciiv3-END_EVENT_LISTING\n");
    }
    flush();
  }

  private void flush() throws IOException {
    out.append(text);
    text.setLength(0);
  }

  private void csv(Event event) {
    text.append(event.weight());
    commas(event.muon());
    commas(event.electron());
    commas(event.mediator());
    if (lifetime.visible() > 0) {
      Pair pair = event.pair();
      text.append(',').append(pair == null ? "" : pair.symbol());
      if (pair == null) {
        text.append(",".repeat(9));
      } else {
        commas(event.minus());
        commas(event.plus());
        text.append(',').append(event.flight());
      }
    }
    text.append('\n');
  }

  private void commas(double[] p) {
    for (int i = 0; i < 4; i++) {
      text.append(',').append(p[i]);
    }
  }

  private void lhe(Event event) {
    Pair pair = event.pair();
    text.append("<event>\n").append(pair == null ? 5 : 7).append(" 1 ");
    text.append(PICOBARN * crossSection.value() * event.weight()).append(' ');
    text.append(emission.mass()).append(' ').append(emission.constants().alpha()).append(" 0\n");
    particle(muon, -1, 0, beam, emission.muonMass(), 0);
    particle(ELECTRON, -1, 0, rest, emission.electronMass(), 0);
    particle(muon, 1, 1, event.muon(), emission.muonMass(), 0);
    particle(ELECTRON, 1, 1, event.electron(), emission.electronMass(), 0);
    double proper = pair == null ? 0 : MILLIMETRE * event.flight() / boost(event);
    particle(MEDIATOR, pair == null ? 1 : 2, 1, event.mediator(), emission.mass(), proper);
    if (pair != null) {
      double mass = emission.constants().mass(pair.first());
      particle(id(pair), 1, 5, event.minus(), mass, 0);
      particle(-id(pair), 1, 5, event.plus(), mass, 0);
    }
    text.append("</event>\n");
  }

  private void particle(int id, int status, int mother, double[] p, double mass, double proper) {
    text.append(id).append(' ').append(status).append(' ').append(mother).append(' ');
    text.append(mother == 1 ? 2 : mother).append(" 0 0 ");
    components(p, mass).append(proper).append(" 9\n");
  }

  private StringBuilder components(double[] p, double mass) {
    for (int i = 1; i < 4; i++) {
      text.append(p[i]).append(' ');
    }
    return text.append(p[0]).append(' ').append(mass).append(' ');
  }

  private void hepmc(Event event) {
    Pair pair = event.pair();
    text.append("E ").append(number).append(pair == null ? " 1 5\n" : " 2 7\n");
    text.append("U GEV MM\nW ").append(event.weight()).append('\n');
    text.append("A 0 GenCrossSection ").append(PICOBARN * crossSection.value()).append(' ');
    text.append(PICOBARN * crossSection.error()).append(" -1 -1\n");
    hepmc(1, 0, muon, beam, emission.muonMass(), 4);
    hepmc(2, 0, ELECTRON, rest, emission.electronMass(), 4);
    text.append("V -1 0 [1,2]\n");
    hepmc(3, -1, muon, event.muon(), emission.muonMass(), 1);
    hepmc(4, -1, ELECTRON, event.electron(), emission.electronMass(), 1);
    hepmc(5, -1, MEDIATOR, event.mediator(), emission.mass(), pair == null ? 1 : 2);
    if (pair != null) {
      double[] k = event.mediator();
      double scale = MILLIMETRE * event.flight() / size(k);
      text.append("V -2 0 [5] @");
      for (int i = 1; i < 4; i++) {
        text.append(' ').append(scale * k[i]);
      }
      text.append(' ').append(scale * k[0]).append('\n');
      double mass = emission.constants().mass(pair.first());
      hepmc(6, -2, id(pair), event.minus(), mass, 1);
      hepmc(7, -2, -id(pair), event.plus(), mass, 1);
    }
  }

  private void hepmc(int place, int parent, int id, double[] p, double mass, int status) {
    text.append("P ").append(place).append(' ').append(parent).append(' ').append(id).append(' ');
    components(p, mass).append(status).append('\n');
  }

  private static int id(Pair pair) {
    return pair.first() == Lepton.ELECTRON ? ELECTRON : MUON;
  }

  private static double size(double[] p) {
    return Math.sqrt(p[1] * p[1] + p[2] * p[2] + p[3] * p[3]);
  }

  /** beta gamma of X. */
  private double boost(Event event) {
    return size(event.mediator()) / emission.mass();
  }
}
