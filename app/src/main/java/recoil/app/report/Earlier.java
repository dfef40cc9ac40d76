package recoil.app.report;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import recoil.app.plot.Format;

/**
 * What an earlier run left in the directory. Only files of a kind that a run writes are removed:
 * tables in the folder of a panel, pictures with the tables that belong to them, ledger and page.
 *
 * @param folder the directory
 * @param figures the folder of the figures below it
 */
record Earlier(Folder folder, String figures) {
  static final String LEDGER = "ledger.json";
  static final String PAGE = "index.html";

  private static final String TABLE = ".csv";

  /**
   * Checks that new figures go with the ledger, if there is one.
   *
   * @throws IllegalArgumentException if the ledger is of another version or has other settings
   */
  void check(String version, Ledger.Inputs settings) throws IOException {
    byte[] ledger = folder.read(LEDGER);
    if (ledger != null && !Ledger.agrees(ledger, version, settings)) {
      throw new IllegalArgumentException(
          "--out: "
              + folder
              + ", whose ledger has other settings or is of another version; allowed another"
              + " directory, or a run without --figure");
    }
  }

  /**
   * Checks that the figures that are there and stay go with new ones.
   *
   * @param keys panels of the new figures
   * @param header lines in the header of their tables
   * @throws IllegalArgumentException if a figure is of another version or has other settings
   */
  void checkAllBut(Collection<String> keys, List<String> header) throws IOException {
    for (String key : others(keys)) {
      for (String name : folder.files(figures + "/" + key, TABLE)) {
        byte[] table = folder.read(figures + "/" + key + "/" + name);
        if (table != null && Table.isOne(table) && !Table.has(table, header)) {
          throw new IllegalArgumentException(
              "--out: "
                  + folder
                  + ", whose figure "
                  + key
                  + " has other settings or is of another version; allowed another directory, or"
                  + " a run without --figure");
        }
      }
    }
  }

  /** Keys of the pictures that are there, but for some. */
  private Set<String> others(Collection<String> keys) throws IOException {
    Set<String> others = new LinkedHashSet<>();
    for (Format format : EnumSet.allOf(Format.class)) {
      String suffix = "." + format.suffix();
      for (String name : folder.files(figures, suffix)) {
        others.add(name.substring(0, name.length() - suffix.length()));
      }
    }
    others.removeAll(keys);
    return others;
  }

  /** Removes ledger and page, and the figures that a whole run with these panels does not write. */
  void removeAllBut(Collection<String> keys) throws IOException {
    folder.remove(PAGE);
    folder.remove(LEDGER);
    for (String key : others(keys)) {
      removeTables(key, Set.of());
      folder.remove(figures + "/" + key);
      for (Format format : EnumSet.allOf(Format.class)) {
        folder.remove(figures + "/" + key + "." + format.suffix());
      }
    }
  }

  /** Removes the tables of a panel, but for those of these series. */
  void removeTables(String key, Set<String> series) throws IOException {
    String tables = figures + "/" + key;
    for (String name : folder.files(tables, TABLE)) {
      if (!series.contains(name.substring(0, name.length() - TABLE.length()))) {
        folder.remove(tables + "/" + name);
      }
    }
  }
}
