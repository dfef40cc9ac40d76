package recoil.app.answer;

import java.util.List;
import recoil.paper.Bibliography;
import recoil.paper.Reference;

/**
 * A publication.
 *
 * @param key key of the bibliography
 * @param title its title
 * @param citation authors, journal, year
 * @param link address; empty where none is known
 */
public record SourceEntry(String key, String title, String citation, String link) {

  /** All of them. */
  public static List<SourceEntry> all() {
    Bibliography bibliography = Bibliography.load();
    return bibliography.keys().stream().map(key -> of(bibliography.get(key))).toList();
  }

  private static SourceEntry of(Reference reference) {
    return new SourceEntry(
        reference.key(),
        plain(reference.field("title")),
        plain(reference.citation()),
        link(reference));
  }

  private static String link(Reference reference) {
    if (!reference.field("eprint").isEmpty()) {
      return "https://arxiv.org/abs/" + reference.field("eprint");
    }
    String doi = reference.field("doi");
    return doi.isEmpty() ? reference.field("url") : "https://doi.org/" + doi;
  }

  /** Without the braces of BibTeX. */
  private static String plain(String text) {
    return text.replaceAll("[{}]", "");
  }
}
