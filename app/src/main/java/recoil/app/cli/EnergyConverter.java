package recoil.app.cli;

import picocli.CommandLine.ITypeConverter;
import recoil.app.answer.Energy;

/** Reads an energy with its unit; see {@link Energy#gev}. */
final class EnergyConverter implements ITypeConverter<Double> {
  @Override
  public Double convert(String text) {
    return Energy.gev(text);
  }
}
