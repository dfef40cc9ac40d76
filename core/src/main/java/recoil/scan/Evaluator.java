package recoil.scan;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import recoil.constraint.Bound;
import recoil.constraint.Constraint;
import recoil.constraint.Kind;
import recoil.constraint.Limit;
import recoil.mediator.Model;
import recoil.mediator.Unit;
import recoil.muone.ChiSquare;
import recoil.muone.CouplingLimit;
import recoil.muone.TemplateFit;
import recoil.muone.Yields;
import recoil.nature.Constants;
import recoil.scan.ScanFile.Quantities;
import recoil.verdict.Experiment;
import recoil.verdict.HadronicShift;

/**
 * Evaluates chunks. What depends on the model, and what on the mass, is computed when they change;
 * a further coupling costs a few operations for each bin and constraint. For one thread.
 */
public final class Evaluator {
  /** Largest number of masses for which what the constraints say to all models is kept. */
  private static final int MOST_MASSES = 4096;

  private final Scan scan;
  private final Points points;
  private final Experiment experiment;
  private final double threshold;
  private final double[] values;

  private final Constraint[] constraints;
  private final boolean[] observed;
  private final Constants constants;

  /** The constraints at the masses of a grid; one for all where masses are sampled, or too many. */
  private final Constraint.AtMass[] @Nullable [] byMass;

  private final boolean kept;

  /** The excluded couplings of each constraint; NaN where it does not apply. */
  private final double[] from;

  private final double[] to;

  /** The values that model, bounds and yields belong to. */
  private final double[] present;

  private @Nullable Model model;
  private @Nullable Yields yields;
  private @Nullable ChiSquare chiSquare;
  private @Nullable CouplingLimit search;
  private @Nullable TemplateFit fit;
  private double[] shift = new double[0];
  private boolean seen;
  private double limit;

  /** An evaluator of a scan. */
  public Evaluator(Scan scan) {
    this.scan = scan;
    points = scan.numbering();
    experiment = new Experiment(scan.configuration());
    threshold = scan.configuration().threshold();
    values = new double[scan.axes()];
    present = new double[scan.axes()];
    Arrays.fill(present, Double.NaN);
    List<Constraint> all = scan.constraints();
    constraints = all.toArray(Constraint[]::new);
    observed = new boolean[constraints.length];
    for (int i = 0; i < constraints.length; i++) {
      observed[i] =
          !(constraints[i] instanceof Limit table) || table.search().kind() == Kind.OBSERVED;
    }
    constants = scan.configuration().world().constants();
    int masses = points.values(Points.MASS_AT);
    kept = masses > 0 && masses <= MOST_MASSES;
    byMass = new Constraint.AtMass[kept ? masses : 1][];
    from = new double[constraints.length];
    to = new double[constraints.length];
  }

  /**
   * Evaluates the points of a chunk. A point whose parameters make no model, or whose widths are
   * not determined, has no results.
   *
   * @param rows is filled
   */
  public void evaluate(Chunk chunk, Rows rows) {
    rows.resize(chunk.size());
    for (int row = 0; row < chunk.size(); row++) {
      long number = chunk.from() + row;
      points.at(number, values);
      try {
        go();
        fill(rows, row);
      } catch (IllegalArgumentException e) {
        empty(rows, row); // no verdict on such a point
      }
    }
  }

  private void empty(Rows rows, int row) {
    for (int column = 0; column < rows.columns().size(); column++) {
      rows.column(column)[row] = column < values.length ? values[column] : Double.NaN;
    }
  }

  /** Goes to the model and the mass of the values. */
  private void go() {
    boolean same = model != null;
    for (int i = Points.FIRST_PARAMETER; same && i < values.length; i++) {
      same = values[i] == present[i];
    }
    Model current = model;
    if (current == null || !same) {
      model = null;
      current = scan.model(values);
      model = current;
      System.arraycopy(values, 0, present, 0, values.length);
      present[Points.MASS_AT] = Double.NaN;
      prepare(current);
    }
    if (values[Points.MASS_AT] != present[Points.MASS_AT]) {
      present[Points.MASS_AT] = Double.NaN;
      bounds(current, values[Points.MASS_AT]);
      templates(values[Points.MASS_AT]);
      present[Points.MASS_AT] = values[Points.MASS_AT];
    }
  }

  private void prepare(Model current) {
    yields = null;
    chiSquare = null;
    search = null;
    fit = null;
    if (!needsYields()) {
      return;
    }
    try {
      Yields made = experiment.yields(current);
      shift = new double[made.bins()];
      ChiSquare bins = experiment.chiSquare(current);
      search = scan.computes(Quantities.LIMIT) ? new CouplingLimit(made, bins, threshold) : null;
      fit = scan.computes(Quantities.BIAS) ? experiment.fit(current) : null;
      chiSquare = bins;
      yields = made;
    } catch (IllegalArgumentException e) {
      yields = null; // no formula for the model: no prediction for MUonE
    }
  }

  private boolean needsYields() {
    return scan.computes(Quantities.VERDICT)
        || scan.computes(Quantities.CHI2)
        || scan.computes(Quantities.LIMIT)
        || scan.computes(Quantities.BIAS);
  }

  private void bounds(Model current, double mass) {
    boolean mediated = current.contact().isZero();
    Constraint.AtMass[] here = mediated ? atMass(mass) : new Constraint.AtMass[0];
    Unit unit = new Unit(current, mass, constants);
    for (int i = 0; i < constraints.length; i++) {
      from[i] = Double.NaN;
      to[i] = Double.NaN;
      if (mediated) {
        Bound bound = here[i].bound(unit);
        if (bound instanceof Bound.Excluded excluded) {
          from[i] = excluded.from();
          to[i] = excluded.to();
        } else if (bound instanceof Bound.Allowed) {
          from[i] = Double.POSITIVE_INFINITY;
          to[i] = 0;
        }
      }
    }
  }

  /** The constraints at the mass of the point. */
  private Constraint.AtMass[] atMass(double mass) {
    int place = kept ? points.place(Points.MASS_AT) : 0;
    Constraint.AtMass[] known = byMass[place];
    if (known == null) {
      known = new Constraint.AtMass[constraints.length];
      for (int i = 0; i < known.length; i++) {
        known[i] = constraints[i].at(mass);
      }
      byMass[place] = known;
    } else if (!kept) {
      for (Constraint.AtMass one : known) {
        one.go(mass);
      }
    }
    return known;
  }

  private void templates(double mass) {
    Yields here = yields;
    seen = false;
    limit = Double.NaN;
    if (here == null) {
      return;
    }
    try {
      if (search != null) {
        limit = search.at(mass);
      } else {
        here.at(mass);
      }
      seen = true;
    } catch (IllegalArgumentException e) {
      limit = Double.NaN; // on shell in the u-channel: no prediction for MUonE
    }
  }

  private void fill(Rows rows, int row) {
    int column = 0;
    for (; column < values.length; column++) {
      rows.column(column)[row] = values[column];
    }
    if (scan.massless()) {
      rows.column(Points.MASS_AT)[row] = Double.NaN;
    }
    double coupling = values[Points.COUPLING_AT];
    Yields here = yields;
    ChiSquare bins = chiSquare;
    double chi2 = Double.NaN;
    if (here != null && bins != null && seen) {
      here.shift(coupling, shift);
      chi2 = bins.of(here.standard(), shift);
    }
    if (scan.computes(Quantities.VERDICT)) {
      rows.column(column++)[row] = excluded(Math.abs(coupling)) ? 1 : 0;
      rows.column(column++)[row] = Double.isNaN(chi2) ? Double.NaN : chi2 > threshold ? 1 : 0;
    }
    if (scan.computes(Quantities.CONSTRAINTS)) {
      for (int i = 0; i < constraints.length; i++) {
        rows.column(column++)[row] =
            Double.isNaN(from[i]) ? Double.NaN : excludes(i, Math.abs(coupling)) ? 1 : 0;
      }
    }
    if (scan.computes(Quantities.CHI2)) {
      rows.column(column++)[row] = chi2;
    }
    if (scan.computes(Quantities.LIMIT)) {
      rows.column(column++)[row] = limit;
    }
    if (scan.computes(Quantities.BIAS)) {
      hadronic(rows, row, column, here, fit);
    }
  }

  private boolean excludes(int constraint, double size) {
    return size >= from[constraint] && size <= to[constraint];
  }

  private boolean excluded(double size) {
    for (int i = 0; i < constraints.length; i++) {
      if (observed[i] && excludes(i, size)) {
        return true;
      }
    }
    return false;
  }

  /** Fits the events of the point. */
  private void hadronic(
      Rows rows, int row, int column, @Nullable Yields here, @Nullable TemplateFit template) {
    double moment = Double.NaN;
    double bias = Double.NaN;
    if (here != null && template != null && seen) {
      for (int i = 0; i < shift.length; i++) {
        shift[i] += here.standard()[i];
      }
      try {
        HadronicShift fitted = HadronicShift.of(template.fit(shift), scan.configuration().world());
        moment = fitted.shift();
        bias = fitted.bias();
      } catch (ArithmeticException e) {
        bias = Double.NaN; // no factor fits such events
      }
    }
    rows.column(column)[row] = moment;
    rows.column(column + 1)[row] = bias;
  }
}
