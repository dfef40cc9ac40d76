package recoil.app.plot;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;
import org.jspecify.annotations.Nullable;

/** A graphics target that collects the outlines of all that is drawn. */
final class Recorder extends AbstractGraphics2D {
  private final Glyphs glyphs;
  private final Path2D.Float outline = new Path2D.Float(Path2D.WIND_NON_ZERO);

  Recorder(Glyphs glyphs) {
    super(true);
    this.glyphs = glyphs;
    gc = new GraphicContext(new AffineTransform());
  }

  /** What has been drawn. */
  Path2D outline() {
    return outline;
  }

  @Override
  public void drawString(String text, float x, float y) {
    Font font = getFont();
    AffineTransform place = getTransform();
    place.translate(x, y);
    place.scale(font.getSize2D(), font.getSize2D());
    for (int i = 0; i < text.length(); i++) {
      outline.append(glyphs.outline(font, text.charAt(i)).getPathIterator(place), false);
    }
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    throw unsupported("attributed text");
  }

  @Override
  public void fill(Shape shape) {
    outline.append(shape.getPathIterator(getTransform()), false);
  }

  @Override
  public void draw(Shape shape) {
    fill(getStroke().createStrokedShape(shape));
  }

  @Override
  public Graphics create() {
    throw unsupported("a second target");
  }

  @Override
  public void dispose() {}

  @Override
  public @Nullable GraphicsConfiguration getDeviceConfiguration() {
    return null;
  }

  @Override
  public FontMetrics getFontMetrics(Font font) {
    throw unsupported("font metrics");
  }

  @Override
  public void setXORMode(java.awt.Color colour) {
    throw unsupported("XOR");
  }

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {
    throw unsupported("pixels");
  }

  @Override
  public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
    throw unsupported("images");
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int width, int height, ImageObserver observer) {
    throw unsupported("images");
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
    throw unsupported("images");
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
    throw unsupported("images");
  }

  private static UnsupportedOperationException unsupported(String what) {
    return new UnsupportedOperationException("a label draws outlines only, not " + what);
  }
}
