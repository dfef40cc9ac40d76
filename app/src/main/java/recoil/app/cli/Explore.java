package recoil.app.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import recoil.app.answer.PageAddress;
import recoil.app.web.Browser;
import recoil.app.web.Server;

/** {@code recoil explore}: the local web page. */
@Command(
    name = "explore",
    description = {
      "A web page on this machine, on which one plays with a model: what is excluded, the recoil"
          + " spectrum, the bias on a_mu^had, the verdict. Runs until it is interrupted (Ctrl-C).",
      ""
    },
    sortOptions = false)
final class Explore implements Callable<Integer> {
  private static final int MOST_PORT = 65_535;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen on. Default: " + PageAddress.PORT + ", or a free one.")
  private @Nullable Integer port;

  @Option(names = "--no-browser", description = "Open no browser.")
  private boolean quiet;

  @Override
  public Integer call() {
    if (port != null && !(port >= 0 && port <= MOST_PORT)) {
      throw new IllegalArgumentException("--port: " + port + "; allowed is 0 to " + MOST_PORT);
    }
    try (Server server = Server.start(port == null ? PageAddress.PORT : port, port == null)) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(server.address());
      out.flush();
      if (!quiet) {
        Browser.open(server.address());
      }
      Thread.currentThread().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Main.DONE;
  }
}
