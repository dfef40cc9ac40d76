package recoil.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns an exception into one line on the error stream and an exit code. Wrong input is what
 * picocli cannot parse and every {@link IllegalArgumentException}, whose message names the field,
 * the value and what is allowed.
 *
 * @param err where the line goes
 * @param trace whether the stack trace follows
 */
record Failure(PrintWriter err, boolean trace) {

  /** Reports words that cannot be parsed. */
  int wrongInput(ParameterException e) {
    return report(e, describe(e), Main.WRONG_INPUT);
  }

  /** Reports what a command threw. */
  int failed(Throwable thrown) {
    Throwable e = thrown;
    while (e.getCause() != null
        && (e instanceof UncheckedIOException
            || e instanceof ExecutionException
            || e instanceof CompletionException)) {
      e = e.getCause();
    }
    if (e instanceof ParameterException parameter) {
      return wrongInput(parameter);
    }
    if (e instanceof IllegalArgumentException) {
      return report(e, text(e), Main.WRONG_INPUT);
    }
    if (e instanceof FileSystemException file) {
      return report(e, describe(file), Main.FAILED);
    }
    if (e instanceof IOException || e instanceof ReadOnlyFileSystemException) {
      return report(e, "input or output: " + text(e), Main.FAILED);
    }
    String hint = trace ? "" : "; RECOIL_DEBUG=1 shows where";
    return report(e, "defect in the program: " + e + hint, Main.FAILED);
  }

  private int report(Throwable e, String line, int code) {
    err.println("recoil: " + oneLine(line));
    if (trace) {
      e.printStackTrace(err);
    }
    err.flush();
    return code;
  }

  private static String describe(FileSystemException e) {
    String reason = e.getReason();
    if (e instanceof NoSuchFileException) {
      reason = "no such file or directory";
    } else if (e instanceof AccessDeniedException) {
      reason = "permission denied";
    } else if (e instanceof NotDirectoryException) {
      reason = "not a directory";
    } else if (e instanceof FileAlreadyExistsException) {
      reason = "exists already and is not a directory";
    } else if (e instanceof DirectoryNotEmptyException) {
      reason = "directory not empty";
    }
    String file = e.getFile() == null ? "file system" : e.getFile();
    return file + ": " + (reason == null ? e.getClass().getSimpleName() : reason);
  }

  private static String describe(ParameterException e) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    if (e instanceof UnmatchedArgumentException unmatched) {
      return describe(unmatched.getUnmatched().get(0), command);
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      ArgSpec first = missing.getMissing().get(0);
      return first.isPositional()
          ? name(first) + ": none; see '" + first.command().qualifiedName() + " --help'"
          : name(first) + ": no value; allowed " + allowed(first);
    }
    if (e instanceof OverwrittenOptionException twice) {
      return name(twice.getOverwritten()) + ": given twice; allowed once";
    }
    ArgSpec argument = e.getArgSpec();
    if (argument == null || e.getValue() == null) {
      return text(e);
    }
    if (e.getCause() instanceof IllegalArgumentException cause
        && !(cause instanceof NumberFormatException)) {
      return name(argument) + text(cause).replaceFirst("^[^:]*", "");
    }
    return name(argument) + ": " + e.getValue() + "; allowed " + allowed(argument);
  }

  private static String describe(String word, CommandSpec command) {
    if (word.startsWith("-")) {
      String options =
          command.options().stream()
              .filter(option -> !option.hidden())
              .map(OptionSpec::longestName)
              .collect(Collectors.joining(", "));
      return "option: " + word + "; allowed " + options;
    }
    List<String> commands = List.copyOf(command.subcommands().keySet());
    return commands.isEmpty()
        ? "argument: " + word + "; allowed none, see '" + command.qualifiedName() + " --help'"
        : "command: " + word + "; allowed " + String.join(", ", commands);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String allowed(ArgSpec argument) {
    Class<?> type =
        argument.auxiliaryTypes().length == 0 ? argument.type() : argument.auxiliaryTypes()[0];
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));
    }
    if (type == boolean.class) {
      return "no value";
    }
    if (type == int.class || type == Integer.class || type == BigInteger.class) {
      return "a whole number";
    }
    return type == double.class || type == Double.class ? "a number" : argument.paramLabel();
  }

  private static String text(Throwable e) {
    @Nullable String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
  }

  /** Keeps one message one line, whatever the user's words contain. */
  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "?");
  }
}
