package recoil.muone;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** In which bins the events of the nodes of a slice are seen, and with what probability. */
sealed interface Response {
  /** Adds weight times density, node by node, to the bins. */
  void add(double[] weight, double[] density, double[] events);

  /** Probability that an event of a node is seen in any bin. */
  double seen(int node);

  /** Marks the bins that events can reach. */
  void reach(boolean[] bins);

  /** The same with bin i called {@code number[i]}, for those that events can reach. */
  Response renumbered(int[] number);

  /** Each node belongs to one bin, or to none: -1. */
  final class Direct implements Response {
    private final int[] bin;

    /** Where a run of nodes of the same bin starts, and where the last one ends. */
    private final int[] start;

    Direct(int[] bin) {
      this.bin = bin;
      start =
          IntStream.rangeClosed(0, bin.length)
              .filter(i -> i == 0 || i == bin.length || bin[i] != bin[i - 1])
              .toArray();
    }

    @Override
    public void add(double[] weight, double[] density, double[] events) {
      for (int run = 0; run + 1 < start.length; run++) {
        double sum = 0;
        for (int i = start[run]; i < start[run + 1]; i++) {
          sum += weight[i] * density[i];
        }
        int here = bin[start[run]];
        if (here >= 0) {
          events[here] += sum;
        }
      }
    }

    @Override
    public double seen(int node) {
      return bin[node] < 0 ? 0 : 1;
    }

    @Override
    public void reach(boolean[] bins) {
      for (int one : bin) {
        if (one >= 0) {
          bins[one] = true;
        }
      }
    }

    @Override
    public Response renumbered(int[] number) {
      return new Direct(Arrays.stream(bin).map(one -> one < 0 ? one : number[one]).toArray());
    }
  }

  /** Each node belongs to one true bin, whose events a matrix distributes. */
  final class Tabulated implements Response {
    private final int[] bin;
    private final double[][] row;

    Tabulated(int[] bin, ResponseMatrix matrix) {
      this(bin, new double[matrix.trueBins()][]);
      for (int i = 0; i < row.length; i++) {
        List<Double> values = matrix.rows().get(i);
        row[i] = values.stream().mapToDouble(Double::doubleValue).toArray();
      }
    }

    private Tabulated(int[] bin, double[][] row) {
      this.bin = bin;
      this.row = row;
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

    @Override
    public void reach(boolean[] bins) {
      for (int one : bin) {
        for (int k = 0; one >= 0 && k < bins.length; k++) {
          bins[k] |= row[one][k] > 0;
        }
      }
    }

    @Override
    public Response renumbered(int[] number) {
      double[][] rows = new double[row.length][];
      for (int i = 0; i < rows.length; i++) {
        double[] all = row[i];
        rows[i] =
            IntStream.range(0, all.length)
                .filter(k -> number[k] >= 0)
                .mapToDouble(k -> all[k])
                .toArray();
      }
      return new Tabulated(bin, rows);
    }
  }

  /**
   * Each node fills neighbouring bins. With two variables the probabilities multiply: at a given
   * recoil energy electron and muon are smeared independently.
   */
  final class Smeared implements Response {
    /** Below this probability nothing is ever seen, and shifts of a bin would be 0 over 0. */
    private static final double NEVER = 1e-100;

    private final double[] accepted;
    private final Row[] first;
    private final Row[] second;
    private final int columns;

    /** What the bins are called. */
    private final int[] number;

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
     * @param number what the bins are called
     */
    Smeared(double[] accepted, Row[] first, Row[] second, int columns, int[] number) {
      this.number = number;
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
            int here = number[base + k];
            if (here >= 0) {
              events[here] += product * q[k];
            }
          }
          base += columns;
        }
      }
    }

    @Override
    public double seen(int node) {
      return accepted[node] * first[node].sum() * second[node].sum();
    }

    @Override
    public void reach(boolean[] bins) {
      for (int i = 0; i < first.length; i++) {
        double[] p = first[i].probability;
        double[] q = second[i].probability;
        for (int j = 0; j < p.length; j++) {
          int base = (first[i].start + j) * columns + second[i].start;
          for (int k = 0; k < q.length; k++) {
            bins[base + k] |= accepted[i] * p[j] * q[k] > NEVER;
          }
        }
      }
    }

    @Override
    public Response renumbered(int[] number) {
      return new Smeared(accepted, first, second, columns, number);
    }
  }
}
