package recoil.app.answer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The program that answers. */
public final class Program {
  private static final String RESOURCE = "/recoil/app/version.properties";

  private Program() {}

  /**
   * The version that the build wrote into {@code recoil/app/version.properties}, such as {@code
   * 0.1.0}.
   *
   * @throws IOException if the resource cannot be read
   */
  public static String version() throws IOException {
    try (InputStream in = Program.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException(RESOURCE + " is missing");
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "");
    }
  }
}
