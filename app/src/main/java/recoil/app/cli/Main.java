package recoil.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program {@code recoil}: takes its streams, returns an exit code. */
@Command(
    name = "recoil",
    description = "What would new physics do to muon-electron scattering at MUonE?",
    mixinStandardHelpOptions = true,
    subcommands = {
      Reproduce.class,
      Verdict.class,
      Limit.class,
      ScanCommand.class,
      Spectrum.class,
      Moment.class,
      Produce.class,
      Fit.class,
      Weights.class,
      Draw.class,
      Export.class,
      Explore.class,
      ConstraintList.class,
      Worlds.class,
      Models.class,
      Init.class,
      Schema.class
    },
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {"", "Exit codes: 0 done, 1 failed, 2 wrong input."})
public final class Main implements Runnable {
  /** Exit code of a command that did its work. */
  public static final int DONE = CommandLine.ExitCode.OK;

  /** Exit code of a command that failed: the file system, or a defect of the program. */
  public static final int FAILED = CommandLine.ExitCode.SOFTWARE;

  /** Exit code of wrong input. */
  public static final int WRONG_INPUT = CommandLine.ExitCode.USAGE;

  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  /** Runs the program on the streams of the process and ends it. */
  public static void main(String[] args) {
    PrintWriter out = writer(new FileOutputStream(FileDescriptor.out), false);
    PrintWriter err = writer(new FileOutputStream(FileDescriptor.err), true);
    int code = run(out, err, args);
    if (out.checkError() && code == DONE) {
      err.println("recoil: standard output: cannot be written");
      code = FAILED;
    }
    err.flush();
    System.exit(code);
  }

  /**
   * Runs one command.
   *
   * @param out results
   * @param err messages and progress
   * @param args the words after {@code recoil}
   * @return {@link #DONE}, {@link #FAILED} or {@link #WRONG_INPUT}
   */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    Failure failure = new Failure(err, "1".equals(System.getenv("RECOIL_DEBUG")));
    try {
      return new CommandLine(new Main())
          .setOut(out)
          .setErr(err)
          .setColorScheme(Help.defaultColorScheme(Ansi.OFF))
          .setCaseInsensitiveEnumValuesAllowed(true)
          .setParameterExceptionHandler((e, words) -> failure.wrongInput(e))
          .setExecutionExceptionHandler((e, line, parsed) -> failure.failed(e))
          .execute(args);
    } catch (LinkageError | OutOfMemoryError | StackOverflowError e) {
      return failure.failed(e);
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "command: none; see 'recoil --help'");
  }

  private static PrintWriter writer(OutputStream stream, boolean flushLines) {
    return new PrintWriter(stream, flushLines, StandardCharsets.UTF_8);
  }
}
