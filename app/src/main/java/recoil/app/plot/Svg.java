package recoil.app.plot;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes a scene as SVG 1.1. */
final class Svg {
  private final StringBuilder out = new StringBuilder(1 << 16);
  private final Map<Rectangle2D, String> clips = new LinkedHashMap<>();

  private Svg() {}

  static void write(Scene scene, String title, String description, OutputStream out)
      throws IOException {
    Svg svg = new Svg();
    svg.page(scene, title, description);
    out.write(svg.out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void page(Scene scene, String title, String description) {
    out.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.2fmm\" height=\"%.2fmm\""
                + " viewBox=\"0 0 %.3f %.3f\" role=\"img\">%n",
            scene.width() / Scene.MM,
            scene.height() / Scene.MM,
            scene.width(),
            scene.height()));
    out.append("<title>").append(escape(title)).append("</title>\n");
    out.append("<desc>").append(escape(description)).append("</desc>\n");
    for (Scene.Mark mark : scene.marks()) {
      Rectangle2D clip = mark.clip();
      if (clip != null && !clips.containsKey(clip)) {
        String id = "clip" + (clips.size() + 1);
        clips.put(clip, id);
        out.append("<clipPath id=\"").append(id).append("\"><path d=\"");
        path(clip);
        out.append("\"/></clipPath>\n");
      }
    }
    for (Scene.Mark mark : scene.marks()) {
      mark(mark);
    }
    out.append("</svg>\n");
  }

  private void mark(Scene.Mark mark) {
    out.append("<path d=\"");
    path(mark.shape());
    out.append('"');
    Pen pen = mark.pen();
    String opacity = "";
    if (mark.colour().alpha() < 1) {
      opacity = String.format(Locale.ROOT, "-opacity=\"%.3f\"", mark.colour().alpha());
    }
    if (pen == null) {
      out.append(" fill=\"").append(mark.colour().hex()).append('"');
      if (!opacity.isEmpty()) {
        out.append(" fill").append(opacity);
      }
    } else {
      out.append(" fill=\"none\" stroke=\"").append(mark.colour().hex());
      out.append("\" stroke-width=\"");
      number(pen.width());
      out.append("\" stroke-linejoin=\"round\"");
      if (!opacity.isEmpty()) {
        out.append(" stroke").append(opacity);
      }
      float[] pattern = pen.dash().pattern(pen.width());
      if (pattern.length > 0) {
        out.append(" stroke-dasharray=\"");
        for (float length : pattern) {
          number(length);
          out.append(' ');
        }
        out.setCharAt(out.length() - 1, '"');
      }
      if (pen.dash().round()) {
        out.append(" stroke-linecap=\"round\"");
      }
    }
    if (mark.clip() != null) {
      out.append(" clip-path=\"url(#").append(clips.get(mark.clip())).append(")\"");
    }
    out.append("/>\n");
  }

  private void path(Shape shape) {
    double[] c = new double[6];
    for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
      switch (it.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> segment('M', c, 2);
        case PathIterator.SEG_LINETO -> segment('L', c, 2);
        case PathIterator.SEG_QUADTO -> segment('Q', c, 4);
        case PathIterator.SEG_CUBICTO -> segment('C', c, 6);
        default -> out.append('Z');
      }
    }
  }

  private void segment(char letter, double[] c, int n) {
    out.append(letter);
    for (int i = 0; i < n; i++) {
      if (i > 0) {
        out.append(' ');
      }
      number(c[i]);
    }
  }

  /** Three decimals, without trailing zeros: a thousandth of a point. */
  private void number(double value) {
    long thousandths = Math.round(value * 1000);
    if (thousandths < 0) {
      out.append('-');
      thousandths = -thousandths;
    }
    out.append(thousandths / 1000);
    int rest = (int) (thousandths % 1000);
    if (rest > 0) {
      out.append('.').append((char) ('0' + rest / 100));
      if (rest % 100 > 0) {
        out.append((char) ('0' + rest / 10 % 10));
        if (rest % 10 > 0) {
          out.append((char) ('0' + rest % 10));
        }
      }
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
