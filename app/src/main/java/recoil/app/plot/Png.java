package recoil.app.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes a scene as PNG, 24 bits. */
final class Png {
  /** Pixels per inch for print. */
  static final int PRINT = 300;

  /** Pixels per inch for a thumbnail. */
  static final int THUMBNAIL = 72;

  private Png() {}

  static void write(Scene scene, int pixelsPerInch, OutputStream out) throws IOException {
    BufferedImage image = draw(scene, pixelsPerInch);
    int pixelsPerMetre = (int) Math.round(pixelsPerInch / 0.0254);
    DataOutputStream data = new DataOutputStream(out);
    data.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    ByteArrayOutputStream chunk = new ByteArrayOutputStream(1 << 16);
    DataOutputStream header = new DataOutputStream(chunk);
    header.writeInt(image.getWidth());
    header.writeInt(image.getHeight());
    header.write(new byte[] {8, 2, 0, 0, 0});
    chunk(data, "IHDR", chunk);
    header.writeInt(pixelsPerMetre);
    header.writeInt(pixelsPerMetre);
    header.writeByte(1);
    chunk(data, "pHYs", chunk);
    pixels(image, chunk);
    chunk(data, "IDAT", chunk);
    chunk(data, "IEND", chunk);
  }

  private static void chunk(DataOutputStream out, String kind, ByteArrayOutputStream content)
      throws IOException {
    byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = content.toByteArray();
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(bytes);
    out.writeInt(bytes.length);
    out.write(name);
    out.write(bytes);
    out.writeInt((int) sum.getValue());
    content.reset();
  }

  /** Rows of red, green, blue as differences to the row above, which figures suit well. */
  private static void pixels(BufferedImage image, OutputStream out) throws IOException {
    int width = image.getWidth();
    int[] rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    byte[] row = new byte[1 + 3 * width];
    row[0] = 2;
    Deflater deflater = new Deflater(4);
    try (DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater, 1 << 15)) {
      for (int j = 0; j < image.getHeight(); j++) {
        for (int i = 0; i < width; i++) {
          int pixel = rgb[j * width + i];
          int above = j == 0 ? 0 : rgb[(j - 1) * width + i];
          row[1 + 3 * i] = (byte) ((pixel >> 16) - (above >> 16));
          row[2 + 3 * i] = (byte) ((pixel >> 8) - (above >> 8));
          row[3 + 3 * i] = (byte) (pixel - above);
        }
        packed.write(row);
      }
    } finally {
      deflater.end();
    }
  }

  private static BufferedImage draw(Scene scene, int pixelsPerInch) {
    double scale = pixelsPerInch / 72.0;
    BufferedImage image =
        new BufferedImage(
            (int) Math.round(scene.width() * scale),
            (int) Math.round(scene.height() * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.scale(scale, scale);
    for (Scene.Mark mark : scene.marks()) {
      Colour colour = mark.colour();
      g.setColor(
          new Color(
              colour.red(), colour.green(), colour.blue(), (int) Math.round(255 * colour.alpha())));
      g.setClip(mark.clip());
      Pen pen = mark.pen();
      if (pen == null) {
        g.fill(mark.shape());
      } else {
        g.setStroke(stroke(pen));
        g.draw(mark.shape());
      }
    }
    g.dispose();
    return image;
  }

  private static BasicStroke stroke(Pen pen) {
    float[] pattern = pen.dash().pattern(pen.width());
    return new BasicStroke(
        (float) pen.width(),
        pen.dash().round() ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        10,
        pattern.length == 0 ? null : pattern,
        0);
  }
}
