package recoil.spark;

import java.util.Map;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import recoil.scan.CsvText;

/**
 * Evaluates chunks to the bytes of their rows in a CSV.
 *
 * @param sources files of the scan
 */
record TextTask(Broadcast<Map<String, String>> sources) implements Function<Run, byte[][]> {
  @Override
  public byte[][] call(Run run) {
    Workplace place = Workplace.of(sources.value());
    Workplace.Worker worker = place.take();
    CsvText text = new CsvText(place.scan());
    byte[][] chunks = new byte[run.size()][];
    for (int i = 0; i < chunks.length; i++) {
      chunks[i] = text.rows(worker.evaluate(place.scan(), run.first() + i));
    }
    place.giveBack(worker);
    return chunks;
  }
}
