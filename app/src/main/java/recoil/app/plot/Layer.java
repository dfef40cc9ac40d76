package recoil.app.plot;

/** One thing drawn in a plot; later layers cover earlier ones. */
public sealed interface Layer permits Line, Region, Band, Steps, Points, Contours, Cells, Note {
  /** LaTeX text for the legend; empty if the layer is not listed there. */
  String legend();
}
