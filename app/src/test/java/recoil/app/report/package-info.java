/** Tests of the report. */
@NullMarked
package recoil.app.report;

import org.jspecify.annotations.NullMarked;
