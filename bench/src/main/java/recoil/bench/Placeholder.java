package recoil.bench;

/** Benchmarks of the kernels. */
final class Placeholder {
  private Placeholder() {}
}
