package recoil.spark;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import recoil.scan.Evaluator;
import recoil.scan.Rows;
import recoil.scan.Scan;

/** What the tasks in one executor share: the scan, made once, and the evaluators that rest. */
final class Workplace {
  private static final Map<Map<String, String>, Workplace> ALL = new ConcurrentHashMap<>();

  private final Scan scan;
  private final ConcurrentLinkedQueue<Worker> idle = new ConcurrentLinkedQueue<>();

  private Workplace(Scan scan) {
    this.scan = scan;
  }

  /** Evaluates chunks into rows, which are filled again and again. For one thread at a time. */
  record Worker(Evaluator evaluator, Rows rows) {
    Rows evaluate(Scan scan, long chunk) {
      evaluator.evaluate(scan.chunk(chunk), rows);
      return rows;
    }
  }

  /**
   * That of a scan.
   *
   * @param sources its files
   */
  static Workplace of(Map<String, String> sources) {
    return ALL.computeIfAbsent(sources, texts -> new Workplace(Scan.of(texts)));
  }

  Scan scan() {
    return scan;
  }

  Worker take() {
    Worker free = idle.poll();
    return free != null ? free : new Worker(new Evaluator(scan), new Rows(scan.columns()));
  }

  void giveBack(Worker worker) {
    idle.add(worker);
  }
}
