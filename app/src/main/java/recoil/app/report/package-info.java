/**
 * What the reproduction leaves behind: figures, tables, the ledger and the page that shows them,
 * each file written aside and renamed. May use {@code answer}, {@code figure}, {@code plot} and
 * core; prints nothing.
 */
@NullMarked
package recoil.app.report;

import org.jspecify.annotations.NullMarked;
