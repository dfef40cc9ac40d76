package recoil.app.plot;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Writes a scene as a PDF of one page. */
final class Pdf {
  private final PDPageContentStream out;
  private final Map<Double, PDExtendedGraphicsState> opacities = new HashMap<>();

  private Pdf(PDPageContentStream out) {
    this.out = out;
  }

  static void write(Scene scene, String title, String description, OutputStream target)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDDocumentInformation information = document.getDocumentInformation();
      information.setTitle(title);
      information.setSubject(description);
      information.setProducer("Recoil");
      // The file's identifier would otherwise depend on the clock.
      document.setDocumentId(1L);
      PDPage page = new PDPage(new PDRectangle((float) scene.width(), (float) scene.height()));
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.transform(new Matrix(1, 0, 0, -1, 0, (float) scene.height()));
        content.setLineJoinStyle(1);
        Pdf pdf = new Pdf(content);
        for (Scene.Mark mark : scene.marks()) {
          pdf.mark(mark);
        }
      }
      document.save(target, CompressParameters.NO_COMPRESSION);
    }
  }

  private void mark(Scene.Mark mark) throws IOException {
    out.saveGraphicsState();
    if (mark.clip() != null) {
      path(mark.clip());
      out.clip();
    }
    Colour colour = mark.colour();
    if (colour.alpha() < 1) {
      out.setGraphicsStateParameters(opacities.computeIfAbsent(colour.alpha(), Pdf::opacity));
    }
    float red = colour.red() / 255f;
    float green = colour.green() / 255f;
    float blue = colour.blue() / 255f;
    Pen pen = mark.pen();
    if (pen == null) {
      out.setNonStrokingColor(red, green, blue);
      path(mark.shape());
      out.fill();
    } else {
      out.setStrokingColor(red, green, blue);
      out.setLineWidth((float) pen.width());
      float[] pattern = pen.dash().pattern(pen.width());
      if (pattern.length > 0) {
        out.setLineDashPattern(pattern, 0);
      }
      if (pen.dash().round()) {
        out.setLineCapStyle(1);
      }
      path(mark.shape());
      out.stroke();
    }
    out.restoreGraphicsState();
  }

  private static PDExtendedGraphicsState opacity(double alpha) {
    PDExtendedGraphicsState state = new PDExtendedGraphicsState();
    state.setNonStrokingAlphaConstant((float) alpha);
    state.setStrokingAlphaConstant((float) alpha);
    return state;
  }

  private void path(Shape shape) throws IOException {
    float[] c = new float[6];
    float x = 0;
    float y = 0;
    for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
      switch (it.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> {
          x = c[0];
          y = c[1];
          out.moveTo(x, y);
        }
        case PathIterator.SEG_LINETO -> {
          x = c[0];
          y = c[1];
          out.lineTo(x, y);
        }
        case PathIterator.SEG_QUADTO -> {
          // The same curve as a cubic.
          float x1 = x + 2 * (c[0] - x) / 3;
          float y1 = y + 2 * (c[1] - y) / 3;
          float x2 = c[2] + 2 * (c[0] - c[2]) / 3;
          float y2 = c[3] + 2 * (c[1] - c[3]) / 3;
          x = c[2];
          y = c[3];
          out.curveTo(x1, y1, x2, y2, x, y);
        }
        case PathIterator.SEG_CUBICTO -> {
          x = c[4];
          y = c[5];
          out.curveTo(c[0], c[1], c[2], c[3], x, y);
        }
        default -> out.closePath();
      }
    }
  }
}
