package recoil.mediator;

/**
 * A named point of a model.
 *
 * @param name short name, as on the command line
 * @param title one line that says what it is
 * @param model the model, with its parameters set
 * @param mass mass in GeV
 * @param coupling common factor of the couplings
 */
public record Benchmark(String name, String title, Model model, double mass, double coupling) {
  /** The mediator. */
  public Mediator mediator() {
    return model.at(mass, coupling);
  }
}
