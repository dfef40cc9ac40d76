package recoil.app.answer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import recoil.nature.Anomaly;
import recoil.nature.Constants;
import recoil.nature.Measured;
import recoil.nature.World;

/**
 * What {@code recoil worlds} says of a world.
 *
 * @param name its name
 * @param title one line
 * @param constraints keys of its constraints
 * @param inputs its numbers
 */
public record WorldEntry(String name, String title, List<String> constraints, List<Input> inputs) {

  /**
   * A number.
   *
   * @param name what it is
   * @param value central value in the unit
   * @param uncertainty one standard deviation; 0 for a definition or where none is given
   * @param unit its unit; empty for a pure number
   * @param source bibliography key
   */
  public record Input(String name, double value, double uncertainty, String unit, String source) {}

  /** What is said of a name. */
  public static WorldEntry of(String name) {
    World world = World.named(name);
    Constants c = world.constants();
    List<Input> inputs = new ArrayList<>();
    add(inputs, "1/alpha", c.inverseAlpha(), "");
    add(inputs, "electron mass", c.electronMass(), "GeV");
    add(inputs, "muon mass", c.muonMass(), "GeV");
    add(inputs, "tau mass", c.tauMass(), "GeV");
    add(inputs, "muon lifetime", c.muonLifetime(), "s");
    add(inputs, "hbar", c.hbar(), "GeV s");
    add(inputs, "(hbar c)^2", c.hbarc2(), "nb GeV^2");
    add(inputs, "Fermi constant", c.fermi(), "GeV^-2");
    add(inputs, "Z mass", c.zMass(), "GeV");
    add(inputs, "sin^2 of the weak mixing angle", c.weakMixing(), "");
    moment(inputs, "electron", world.electron());
    moment(inputs, "muon", world.muon());
    add(inputs, "a_mu^had, leading order", world.hadrons().moment(), "");
    add(inputs, "scale M of the hadronic running", world.hadrons().scale(), "GeV^2");
    return new WorldEntry(name, world.title(), world.constraints(), inputs);
  }

  private static void moment(List<Input> inputs, String lepton, Anomaly anomaly) {
    add(inputs, lepton + " moment, measured", anomaly.experiment(), "");
    add(inputs, lepton + " moment, Standard Model", anomaly.standardModel(), "");
    add(inputs, lepton + " moment, measured - SM", anomaly.difference(), "");
  }

  private static void add(
      List<Input> inputs, String name, @Nullable Measured measured, String unit) {
    if (measured != null) {
      inputs.add(
          new Input(name, measured.value(), measured.uncertainty(), unit, measured.source()));
    }
  }
}
