/** The documents of the project, tested: examples are run, tables compared with what they show. */
@NullMarked
package recoil.app.documents;

import org.jspecify.annotations.NullMarked;
