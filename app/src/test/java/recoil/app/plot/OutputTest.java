package recoil.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class OutputTest {
  private static final Plot PLOT = Gallery.exclusion();

  @Test
  void aPngHasItsSizeAndResolution() throws Exception {
    byte[] bytes = Output.bytes(PLOT, Format.PNG);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
    // 85 mm and 70 mm at 300 pixels per inch.
    assertThat(image.getWidth()).isEqualTo(1004);
    assertThat(image.getHeight()).isEqualTo(827);
    ByteBuffer physical = ByteBuffer.wrap(bytes, 37, 9);
    assertThat(new String(bytes, 37, 4, StandardCharsets.US_ASCII)).isEqualTo("pHYs");
    assertThat(physical.getInt(41)).isEqualTo(11811);
    for (int x : new int[] {0, 1003}) {
      for (int y : new int[] {0, 826}) {
        assertThat(image.getRGB(x, y)).isEqualTo(0xffffffff);
      }
    }
  }

  @Test
  void anSvgIsWellFormedAndNeedsNoFont() throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(Output.bytes(PLOT, Format.SVG)));
    Element root = document.getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("svg");
    assertThat(root.getAttribute("width")).isEqualTo("85.00mm");
    assertThat(document.getElementsByTagName("text").getLength()).isZero();
    assertThat(document.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo(PLOT.description());
    assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo("x: $m_{Z'}$ [MeV], 1.0 to 10000.0; y: $g_{Z'}^\\mu$, 1.0E-5 to 1.0");
    assertThat(document.getElementsByTagName("path").getLength()).isGreaterThan(40);
  }

  @Test
  void aPdfHasOnePageNoFontAndNoDate() throws Exception {
    try (PDDocument document = Loader.loadPDF(Output.bytes(PLOT, Format.PDF))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo((float) (85 * 72 / 25.4));
      assertThat(document.getPage(0).getResources().getFontNames()).isEmpty();
      assertThat(document.getDocumentInformation().getCreationDate()).isNull();
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(PLOT.description());
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void theSamePlotGivesTheSameBytesFromAnyThread(Format format) throws IOException {
    byte[] first = Output.bytes(PLOT, format);
    List<byte[]> others =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(
                i -> {
                  try {
                    return Output.bytes(Gallery.exclusion(), format);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                })
            .toList();
    for (byte[] other : others) {
      assertThat(other).isEqualTo(first);
    }
    assertThat(Output.bytes(PLOT.add(Line.horizontal(0.5)), format)).isNotEqualTo(first);
  }

  @Test
  void filesAppearWholeAndNothingElse(@TempDir Path folder) throws IOException {
    Output.writeAll(PLOT, folder.resolve("fig.4"), EnumSet.allOf(Format.class));
    Output.write(PLOT, folder.resolve("fig.4.png"), Format.PNG);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("fig.4.pdf", "fig.4.svg", "fig.4.png");
    }
    assertThat(folder.resolve("fig.4.pdf")).hasBinaryContent(Output.bytes(PLOT, Format.PDF));
  }

  @Test
  void aFailureLeavesNothing(@TempDir Path folder) throws IOException {
    Path taken = folder.resolve("taken.png");
    Files.createDirectories(taken.resolve("inside"));
    assertThatThrownBy(() -> Output.write(PLOT, taken, Format.PNG)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> Output.write(PLOT, folder.resolve("no/fig.png"), Format.PNG))
        .isInstanceOf(IOException.class);
    Plot wrong = PLOT.title("$\\nonsense$");
    assertThatThrownBy(() -> Output.write(wrong, folder.resolve("fig.png"), Format.PNG))
        .isInstanceOf(IllegalArgumentException.class);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(taken);
    }
  }
}
