package recoil.muone;

import java.util.List;

/** In which bins the events of the nodes of a slice are seen, and with what probability. */
sealed interface Response {
  /** Adds weight times density, node by node, to the bins. */
  void add(double[] weight, double[] density, double[] events);

  /** Probability that an event of a node is seen in any bin. */
  double seen(int node);

  /** Each node belongs to one bin, or to none: -1. */
  final class Direct implements Response {
    private final int[] bin;

    Direct(int[] bin) {
      this.bin = bin;
    }

    @Override
    public void add(double[] weight, double[] density, double[] events) {
      int i = 0;
      while (i < bin.length) {
        int here = bin[i];
        double sum = 0;
        for (; i < bin.length && bin[i] == here; i++) {
          sum += weight[i] * density[i];
        }
        if (here >= 0) {
          events[here] += sum;
        }
      }
    }

    @Override
    public double seen(int node) {
      return bin[node] < 0 ? 0 : 1;
    }
  }

  /** Each node belongs to one true bin, whose events a matrix distributes. */
  final class Tabulated implements Response {
    private final int[] bin;
    private final double[][] row;

    Tabulated(int[] bin, ResponseMatrix matrix) {
      this.bin = bin;
      row = new double[matrix.trueBins()][];
      for (int i = 0; i < row.length; i++) {
        List<Double> values = matrix.rows().get(i);
        row[i] = values.stream().mapToDouble(Double::doubleValue).toArray();
      }
    }

    @Override
    public void add(double[] weight, double[] density, double[] events) {
      int i = 0;
      while (i < bin.length) {
        int here = bin[i];
        double sum = 0;
        for (; i < bin.length && bin[i] == here; i++) {
          sum += weight[i] * density[i];
        }
        if (here >= 0) {
          double[] probability = row[here];
          for (int k = 0; k < probability.length; k++) {
            events[k] += sum * probability[k];
          }
        }
      }
    }

    @Override
    public double seen(int node) {
      double sum = 0;
      if (bin[node] >= 0) {
        for (double probability : row[bin[node]]) {
          sum += probability;
        }
      }
      return sum;
    }
  }

  /**
   * Each node fills neighbouring bins. With two variables the probabilities multiply: at a given
   * recoil energy electron and muon are smeared independently.
   */
  final class Smeared implements Response {
    private final double[] accepted;
    private final Row[] first;
    private final Row[] second;
    private final int columns;

    /** Neighbouring bins of one variable, from {@code start}, and their probabilities. */
    @SuppressWarnings("ArrayRecordComponent") // plain numbers, never compared
    record Row(int start, double[] probability) {
      double sum() {
        double sum = 0;
        for (double p : probability) {
          sum += p;
        }
        return sum;
      }
    }

    /**
     * Rows by node.
     *
     * @param accepted probability that what is not binned is accepted
     * @param columns number of bins of the second variable
     */
    Smeared(double[] accepted, Row[] first, Row[] second, int columns) {
      this.accepted = accepted;
      this.first = first;
      this.second = second;
      this.columns = columns;
    }

    @Override
    public void add(double[] weight, double[] density, double[] events) {
      for (int i = 0; i < first.length; i++) {
        double value = weight[i] * density[i] * accepted[i];
        double[] p = first[i].probability;
        double[] q = second[i].probability;
        int base = first[i].start * columns + second[i].start;
        for (double factor : p) {
          double product = value * factor;
          for (int k = 0; k < q.length; k++) {
            events[base + k] += product * q[k];
          }
          base += columns;
        }
      }
    }

    @Override
    public double seen(int node) {
      return accepted[node] * first[node].sum() * second[node].sum();
    }
  }
}
