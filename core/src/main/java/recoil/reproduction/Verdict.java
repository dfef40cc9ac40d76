package recoil.reproduction;

/** What a computation says about a claim. */
public enum Verdict {
  CONFIRMED("confirmed"),
  CONDITIONAL("confirmed with a condition"),
  NOT_CONFIRMED("not confirmed"),
  OPEN_CHOICE("depends on an open choice");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** The verdict in words. */
  public String words() {
    return words;
  }
}
