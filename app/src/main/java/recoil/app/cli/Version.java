package recoil.app.cli;

import java.io.IOException;
import picocli.CommandLine.IVersionProvider;
import recoil.app.answer.Program;

/** What {@code recoil --version} prints. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    return new String[] {"recoil " + Program.version()};
  }
}
