/** Tests of scans on Spark; those that end with IT start it. */
@NullMarked
package recoil.spark;

import org.jspecify.annotations.NullMarked;
