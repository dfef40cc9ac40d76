/**
 * The command line: a command parses its options into a record, makes one call, prints one result.
 * May use {@code report}, {@code answer}, {@code figure} and core; nothing else may use it.
 */
@NullMarked
package recoil.app.cli;

import org.jspecify.annotations.NullMarked;
