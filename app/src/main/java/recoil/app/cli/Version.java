package recoil.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into {@code recoil/app/version.properties}. */
public final class Version implements IVersionProvider {
  private static final String RESOURCE = "/recoil/app/version.properties";

  /**
   * The version, such as {@code 0.1.0}.
   *
   * @throws IOException if the resource cannot be read
   */
  public static String number() throws IOException {
    try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException(RESOURCE + " is missing");
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "");
    }
  }

  @Override
  public String[] getVersion() throws IOException {
    return new String[] {"recoil " + number()};
  }
}
