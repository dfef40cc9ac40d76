package recoil.app.cli;

import picocli.CommandLine.ITypeConverter;
import recoil.app.answer.MassList;

/** Reads masses; see {@link MassList#parse}. */
final class MassListConverter implements ITypeConverter<MassList> {
  @Override
  public MassList convert(String text) {
    return MassList.parse(text);
  }
}
