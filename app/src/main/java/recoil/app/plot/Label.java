package recoil.app.plot;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scilab.forge.jlatexmath.Box;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/**
 * A LaTeX text set once, as an outline for font size 1 with its baseline's start at (0, 0). Safe
 * for use by several threads.
 *
 * @param outline of all characters and rules, y downwards; never changed
 * @param ink its bounds
 */
record Label(Path2D outline, Rectangle2D ink) {
  /** TeX's absolute distances, such as the space after a script, belong to this font size in pt. */
  private static final float DESIGN_SIZE = 10;

  /** Other characters would need the fonts of the system. */
  private static final Pattern ALLOWED =
      Pattern.compile(
          "[ -~\u00a7\u00b0\u00b1\u00b7\u00c0-\u00cf\u00d1-\u00dd\u00df-\u00fd\u00ff"
              + "\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2212]*");

  private static final Pattern TEXT = Pattern.compile("\\\\text *\\{([^{}]*)}");

  /** A bare percent sign would hide what follows. */
  private static final Pattern COMMENT = Pattern.compile("(?<!\\\\)%");

  private static final ConcurrentMap<String, Label> SET = new ConcurrentHashMap<>();
  private static final Object TYPESETTER = new Object();
  private static @Nullable Glyphs glyphs;

  /**
   * Sets a text.
   *
   * @param latex text mode, with formulas between dollars
   * @throws IllegalArgumentException if it is not valid LaTeX
   */
  static Label of(String latex) {
    Label known = SET.get(latex);
    return known != null ? known : SET.computeIfAbsent(latex, Label::set);
  }

  private static Label set(String latex) {
    String formula = formula(latex);
    // JLaTeXMath keeps state in static fields.
    synchronized (TYPESETTER) {
      if (glyphs == null) {
        glyphs = new Glyphs();
      }
      Recorder recorder = new Recorder(glyphs);
      try {
        Box box =
            new TeXFormula(formula).createTeXIcon(TeXConstants.STYLE_TEXT, DESIGN_SIZE).getBox();
        box.draw(recorder, 0, 0);
      } catch (ParseException e) {
        throw invalid(latex, String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
      }
      Path2D outline = recorder.outline();
      outline.trimToSize();
      return new Label(outline, outline.getBounds2D());
    }
  }

  /** The text as one formula; its punctuation gets no space of a formula. */
  private static String formula(String latex) {
    if (!ALLOWED.matcher(latex).matches()) {
      throw invalid(latex, "a letter of another script, use its command");
    }
    if (COMMENT.matcher(latex).find()) {
      throw invalid(latex, "a percent sign without its backslash");
    }
    StringBuilder formula = new StringBuilder();
    boolean math = false;
    int from = 0;
    for (int i = 0; i <= latex.length(); i++) {
      boolean end = i == latex.length();
      if (end || (latex.charAt(i) == '$' && (i == 0 || latex.charAt(i - 1) != '\\'))) {
        String piece = latex.substring(from, i);
        if (!piece.isEmpty()) {
          formula.append(math ? withTexts(piece) : text(piece));
        }
        if (end && math) {
          throw invalid(latex, "an odd number of dollars");
        }
        math = !math;
        from = i + 1;
      }
    }
    return formula.toString();
  }

  private static String withTexts(String math) {
    return TEXT.matcher(math).replaceAll(m -> Matcher.quoteReplacement(text(m.group(1))));
  }

  private static String text(String words) {
    return "\\text{" + words.replaceAll("([.,:;!?])", "{$1}") + "}";
  }

  private static IllegalArgumentException invalid(String latex, String why) {
    return new IllegalArgumentException(
        "label = '" + latex + "': allowed is LaTeX text with formulas between dollars; " + why);
  }

  /** Width of the ink in pt at this font size. */
  double width(double size) {
    return size * ink.getWidth();
  }

  /** Height of the ink in pt at this font size. */
  double height(double size) {
    return size * ink.getHeight();
  }

  /** Height of the ink above the baseline in pt at this font size. */
  double ascent(double size) {
    return -size * ink.getMinY();
  }

  /** The outline with the left end of its ink at x and its baseline at y. */
  Shape at(double x, double y, double size) {
    AffineTransform place = AffineTransform.getTranslateInstance(x - size * ink.getMinX(), y);
    place.scale(size, size);
    return outline.createTransformedShape(place);
  }

  /**
   * The outline with the centre of its ink at (x, y), rotated by an angle in radians, clockwise.
   */
  Shape centred(double x, double y, double size, double angle) {
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.rotate(angle);
    place.scale(size, size);
    place.translate(-ink.getCenterX(), -ink.getCenterY());
    return outline.createTransformedShape(place);
  }
}
