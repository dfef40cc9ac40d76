package recoil.app.answer;

/** Where {@code recoil explore} listens unless it is told otherwise. */
public final class PageAddress {
  /** Address of this machine for itself. */
  public static final String HOST = "127.0.0.1";

  /** The port. */
  public static final int PORT = 8642;

  private PageAddress() {}

  /**
   * The page.
   *
   * @param state what it shows: names and values of its fields, as in the end of its address
   */
  public static String of(String state) {
    return "http://" + HOST + ":" + PORT + "/#" + state;
  }
}
