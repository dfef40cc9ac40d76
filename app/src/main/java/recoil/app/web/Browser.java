package recoil.app.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Opens a page in the browser of the desktop. */
public final class Browser {
  private Browser() {}

  /** Opens an address where there is a desktop. */
  public static boolean open(String address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> command;
    if (system.contains("mac")) {
      command = List.of("open", address);
    } else if (system.contains("win")) {
      command = List.of("rundll32", "url.dll,FileProtocolHandler", address);
    } else if (System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null) {
      command = List.of("xdg-open", address);
    } else {
      return false;
    }
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
