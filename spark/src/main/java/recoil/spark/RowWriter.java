package recoil.spark;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import recoil.scan.Column;
import recoil.scan.Parquet;
import recoil.scan.Rows;

/** Writes rows as Parquet: numbers as doubles, flags as booleans, no value as null. */
final class RowWriter extends WriteSupport<RowWriter.Cursor> {
  private final List<Column> columns;
  private final String configuration;

  /** Where records go; set before the first one. */
  private @Nullable RecordConsumer records;

  private RowWriter(List<Column> columns, String configuration) {
    this.columns = columns;
    this.configuration = configuration;
  }

  /** One of some rows; moved from one to the next. */
  static final class Cursor {
    private final Rows rows;
    private int row;

    private Cursor(Rows rows) {
      this.rows = rows;
    }

    /** Writes all rows. */
    static void write(Rows rows, ParquetWriter<Cursor> writer) throws IOException {
      Cursor cursor = new Cursor(rows);
      for (cursor.row = 0; cursor.row < rows.size(); cursor.row++) {
        writer.write(cursor);
      }
    }
  }

  /**
   * A writer of a file.
   *
   * @param configuration what scan it is, for the metadata of the file
   */
  static ParquetWriter<Cursor> to(OutputFile file, List<Column> columns, String configuration)
      throws IOException {
    return new Builder(file, new RowWriter(columns, configuration))
        .withCompressionCodec(CompressionCodecName.ZSTD)
        .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
        .build();
  }

  private static final class Builder extends ParquetWriter.Builder<Cursor, Builder> {
    private final RowWriter writer;

    Builder(OutputFile file, RowWriter writer) {
      super(file);
      this.writer = writer;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // the only one that must be there
    protected WriteSupport<Cursor> getWriteSupport(Configuration hadoop) {
      return writer;
    }
  }

  @Override
  @SuppressWarnings("deprecation") // the only one that must be there
  public WriteContext init(Configuration hadoop) {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (Column column : columns) {
      schema.addField(
          Types.optional(column.flag() ? PrimitiveTypeName.BOOLEAN : PrimitiveTypeName.DOUBLE)
              .named(column.name()));
    }
    MessageType type = schema.named("scan");
    return new WriteContext(type, Map.of(Parquet.KEY, configuration));
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    records = consumer;
  }

  @Override
  public void write(Cursor cursor) {
    RecordConsumer consumer = Objects.requireNonNull(records);
    consumer.startMessage();
    for (int i = 0; i < columns.size(); i++) {
      double value = cursor.rows.column(i)[cursor.row];
      if (!Double.isNaN(value)) {
        String name = columns.get(i).name();
        consumer.startField(name, i);
        if (columns.get(i).flag()) {
          consumer.addBoolean(value != 0);
        } else {
          consumer.addDouble(value);
        }
        consumer.endField(name, i);
      }
    }
    consumer.endMessage();
  }
}
