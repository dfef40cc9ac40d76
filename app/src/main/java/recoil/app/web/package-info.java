/**
 * The local web page: a server on the loopback interface that answers with the records that
 * commands print, and the page's files. May use {@code answer}, {@code figure}, {@code plot} and
 * core; reads no file that a request names.
 */
@NullMarked
package recoil.app.web;

import org.jspecify.annotations.NullMarked;
