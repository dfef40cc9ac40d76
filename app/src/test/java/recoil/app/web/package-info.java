/** Tests of the page and its server. */
@NullMarked
package recoil.app.web;

import org.jspecify.annotations.NullMarked;
