package recoil.spark;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.spark.api.java.function.VoidFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Evaluates chunks to a file of Parquet, which is written aside and renamed.
 *
 * @param sources files of the scan
 * @param hadoop where file systems are
 * @param folder of the files
 * @param configuration what scan it is, for the metadata of the files
 * @param points counts points that are done
 */
record FileTask(
    Broadcast<Map<String, String>> sources,
    Broadcast<SerializableConfiguration> hadoop,
    String folder,
    String configuration,
    LongAccumulator points)
    implements VoidFunction<Run> {

  @Override
  public void call(Run run) throws IOException {
    Workplace place = Workplace.of(sources.value());
    Workplace.Worker worker = place.take();
    Path file = new Path(folder, ParquetFolder.name(run));
    FileSystem files = file.getFileSystem(hadoop.value().value());
    files.setWriteChecksum(false);
    Path aside = new Path(folder, "_" + UUID.randomUUID());
    long done = 0;
    try {
      try (ParquetWriter<RowWriter.Cursor> writer =
          RowWriter.to(
              HadoopOutputFile.fromPath(aside, hadoop.value().value()),
              place.scan().columns(),
              configuration)) {
        for (long chunk = run.first(); chunk < run.end(); chunk++) {
          RowWriter.Cursor.write(worker.evaluate(place.scan(), chunk), writer);
          done += place.scan().chunk(chunk).size();
        }
      }
      if (!files.rename(aside, file) && !files.exists(file)) {
        throw new IOException(file + ": cannot be written");
      }
    } finally {
      files.delete(aside, false);
    }
    place.giveBack(worker);
    points.add(done);
  }
}
