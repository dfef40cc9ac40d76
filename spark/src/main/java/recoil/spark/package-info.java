/**
 * Scans on Apache Spark: the same chunks as on one machine, each evaluated by any executor. May use
 * {@code scan} and all below, Spark, and the Parquet library that Spark has.
 */
@NullMarked
package recoil.spark;

import org.jspecify.annotations.NullMarked;
