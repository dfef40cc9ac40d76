package recoil.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import recoil.app.answer.References;
import recoil.app.answer.Resource;
import recoil.app.answer.Text;

/** The words of a command that lists data files of one folder, or prints one of them. */
final class Listing {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "Print the file of this one.")
  private @Nullable String name;

  @Mixin private OutputOptions output = new OutputOptions();

  /**
   * Prints the file that was asked for, or the list.
   *
   * @param folder folder of the files, without its slash
   * @param names names of the files
   * @param suffix what follows a name
   * @param entry what the JSON document says of a name
   * @param title what the table says of a name
   * @return the exit code
   */
  int print(
      PrintWriter out,
      String folder,
      List<String> names,
      String suffix,
      Function<String, Object> entry,
      Function<String, String> title)
      throws IOException {
    List<String> chosen = name == null ? names : List.of(allowed(name, names));
    List<String> paths = chosen.stream().map(one -> folder + "/" + one + suffix).toList();
    output.writeBibtex(References.ofFiles(paths));
    if (name != null) {
      out.print(Resource.text(paths.get(0)));
    } else if (output.json()) {
      out.print(Text.json(names.stream().map(entry).toList()));
    } else {
      out.print(Text.table(names.stream().map(one -> List.of(one, title.apply(one))).toList()));
    }
    return Main.DONE;
  }

  private static String allowed(String name, List<String> names) {
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          "NAME: " + name + "; allowed are " + String.join(", ", names));
    }
    return name;
  }
}
