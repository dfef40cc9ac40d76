/** Tests of scans as Parquet. */
@NullMarked
package recoil.parquet;

import org.jspecify.annotations.NullMarked;
