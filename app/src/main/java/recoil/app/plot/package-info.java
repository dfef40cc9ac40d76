/**
 * Journal figures: an immutable description (a {@link recoil.app.plot.Plot} of axes and layers) and
 * its rendering to PDF, SVG and PNG ({@link recoil.app.plot.Output}). Texts are LaTeX, drawn as
 * outlines; no system font is used. May use Java2D, JLaTeXMath, FontBox and PDFBox; knows no
 * physics and nothing else of Recoil.
 *
 * <p>Example:
 *
 * <pre>{@code
 * Plot plot =
 *     Plot.of(Axis.log("$m_{Z'}$ [MeV]", 1, 1e4), Axis.log("$g_{Z'}^\\mu$", 1e-5, 1))
 *         .add(Region.above(m, babar).fill(Palette.SAFE.orange()).label("BaBar"))
 *         .add(Line.of(m, muone).width(1.6).label("MUonE"));
 * Output.write(plot, Path.of("figure.pdf"), Format.PDF);
 * }</pre>
 */
@NullMarked
package recoil.app.plot;

import org.jspecify.annotations.NullMarked;
