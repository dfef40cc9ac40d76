package recoil.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import recoil.app.plot.Format;
import recoil.app.plot.Output;
import recoil.app.plot.Plot;

/**
 * A file for a picture.
 *
 * @param path where it is
 * @param format what the end of its name says
 */
record FigureFile(Path path, Format format) {
  /**
   * The file that an option names.
   *
   * @throws IllegalArgumentException for a name with another ending
   */
  static FigureFile of(String option, Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    for (Format format : Format.values()) {
      if (name.endsWith("." + format.suffix())) {
        return new FigureFile(path, format);
      }
    }
    throw new IllegalArgumentException(
        option + ": " + path + "; allowed is a name that ends with .pdf, .svg, .png");
  }

  void write(Plot plot) throws IOException {
    WholeFile.write(path, Output.bytes(plot, format));
  }
}
