package recoil.app.plot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** Writes plots as files. The same plot gives the same bytes; safe for use by several threads. */
public final class Output {
  private Output() {}

  /**
   * Writes one file, aside first and then renamed, so that what exists is whole.
   *
   * @throws IOException if the file cannot be written
   * @throws IllegalArgumentException if a text of the plot is not valid LaTeX
   */
  public static void write(Plot plot, Path file, Format format) throws IOException {
    write(file, encode(Layout.of(plot), plot, format));
  }

  /**
   * Writes a plot in several formats, laid out once: {@code stem + "." + format.suffix()}.
   *
   * @param stem the path without suffix
   * @throws IOException if a file cannot be written
   * @throws IllegalArgumentException if a text of the plot is not valid LaTeX
   */
  public static void writeAll(Plot plot, Path stem, Collection<Format> formats) throws IOException {
    for (Map.Entry<Format, byte[]> content : bytes(plot, formats).entrySet()) {
      String suffix = content.getKey().suffix();
      write(stem.resolveSibling(stem.getFileName() + "." + suffix), content.getValue());
    }
  }

  /**
   * The contents of files in several formats, laid out once, in the order of {@link Format}.
   *
   * @throws IllegalArgumentException if a text of the plot is not valid LaTeX
   */
  public static Map<Format, byte[]> bytes(Plot plot, Collection<Format> formats)
      throws IOException {
    Scene scene = Layout.of(plot);
    Map<Format, byte[]> contents = new EnumMap<>(Format.class);
    for (Format format : formats) {
      contents.put(format, encode(scene, plot, format));
    }
    return contents;
  }

  /**
   * The content of a file in this format.
   *
   * @throws IllegalArgumentException if a text of the plot is not valid LaTeX
   */
  public static byte[] bytes(Plot plot, Format format) throws IOException {
    return encode(Layout.of(plot), plot, format);
  }

  /**
   * A small picture as PNG.
   *
   * @throws IllegalArgumentException if a text of the plot is not valid LaTeX
   */
  public static byte[] thumbnail(Plot plot) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Png.write(Layout.of(plot), Png.THUMBNAIL, out);
    return out.toByteArray();
  }

  private static byte[] encode(Scene scene, Plot plot, Format format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    String title = plot.description().isEmpty() ? plot.title() : plot.description();
    String axes = axis("x", plot.x()) + "; " + axis("y", plot.y());
    switch (format) {
      case PDF -> Pdf.write(scene, title, axes, out);
      case SVG -> Svg.write(scene, title, axes, out);
      case PNG -> Png.write(scene, Png.PRINT, out);
    }
    return out.toByteArray();
  }

  private static String axis(String name, Axis axis) {
    return name + ": " + axis.label() + ", " + axis.min() + " to " + axis.max();
  }

  private static void write(Path file, byte[] content) throws IOException {
    String name = "." + file.getFileName() + "." + UUID.randomUUID() + ".part";
    Path aside = file.resolveSibling(name);
    try {
      Files.write(aside, content);
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
