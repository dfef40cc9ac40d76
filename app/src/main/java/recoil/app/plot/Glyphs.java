package recoil.app.plot;

import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.scilab.forge.jlatexmath.DefaultTeXFont;
import org.scilab.forge.jlatexmath.FontInfo;
import org.scilab.forge.jlatexmath.TeXFormula;

/**
 * Outlines of the characters of JLaTeXMath's fonts, read from its TrueType files by FontBox. The
 * fonts of AWT need the system's font libraries and configuration, which a bare machine lacks, so
 * JLaTeXMath gets nameplates here: fonts that are never realised and carry the file's path as their
 * name. Not thread-safe.
 */
final class Glyphs {
  private static final Shape EMPTY = new Path2D.Float();

  private final Map<String, Face> faces = new HashMap<>();

  private record Face(TrueTypeFont font, CmapLookup characters, Map<Character, Shape> outlines) {}

  /** Replaces JLaTeXMath's fonts; it keeps them in private fields only. */
  Glyphs() {
    new DefaultTeXFont(1);
    try {
      Field all = FontInfo.class.getDeclaredField("fonts");
      Field font = FontInfo.class.getDeclaredField("font");
      Field path = FontInfo.class.getDeclaredField("path");
      all.setAccessible(true);
      font.setAccessible(true);
      path.setAccessible(true);
      int size = Math.round(TeXFormula.PIXELS_PER_POINT * TeXFormula.FONT_SCALE_FACTOR);
      for (Object info : ((Map<?, ?>) all.get(null)).values()) {
        font.set(info, new Font((String) path.get(info), Font.PLAIN, size));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this version of JLaTeXMath keeps its fonts elsewhere", e);
    }
  }

  /** The outline of a character with its origin at (0, 0), y downwards, for font size 1. */
  Shape outline(Font nameplate, char character) {
    Face face = faces.computeIfAbsent(nameplate.getName(), Glyphs::read);
    return face.outlines.computeIfAbsent(character, c -> read(face, c));
  }

  private static Face read(String path) {
    try (InputStream in = TeXFormula.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no font file " + path);
      }
      TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(in));
      return new Face(font, font.getUnicodeCmapLookup(), new HashMap<>());
    } catch (IOException e) {
      throw new IllegalStateException("cannot read font file " + path, e);
    }
  }

  private static Shape read(Face face, char character) {
    try {
      int id = face.characters.getGlyphId(character);
      var glyph = face.font.getGlyph().getGlyph(id);
      if (id == 0 || glyph == null) {
        return EMPTY;
      }
      double unit = 1.0 / face.font.getUnitsPerEm();
      return AffineTransform.getScaleInstance(unit, -unit).createTransformedShape(glyph.getPath());
    } catch (IOException e) {
      throw new IllegalStateException("cannot read character " + (int) character, e);
    }
  }
}
