package recoil.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import recoil.reproduction.Verdict;

/** The page {@code index.html}: one file, figures inside, nothing loaded from elsewhere. */
final class Page {
  private static final Pattern FIELD = Pattern.compile("\\{\\{(\\w+)\\}\\}");

  private Page() {}

  /** The page's content. */
  static byte[] of(Ledger ledger, List<Report.Drawn> drawn) {
    Map<Integer, StringBuilder> groups = new TreeMap<>(Page::paperFirst);
    for (Report.Drawn one : drawn) {
      groups
          .computeIfAbsent(one.drawing().figure(), number -> new StringBuilder())
          .append(figure(one, ledger.settings()));
    }
    StringBuilder contents = new StringBuilder();
    StringBuilder figures = new StringBuilder();
    groups.forEach(
        (number, panels) -> {
          String id = "figure-" + number;
          String name = number == 0 ? "Beyond the paper" : "Figure " + number;
          contents.append("<li><a href=\"#%s\">%s</a></li>\n".formatted(id, name));
          figures
              .append("<h3 id=\"%s\">%s</h3>\n<div class=\"panels\">\n".formatted(id, name))
              .append(panels)
              .append("</div>\n");
        });
    Map<String, CharSequence> fields =
        Map.ofEntries(
            Map.entry("style", resource("report.css")),
            Map.entry("paper", text(ledger.paper())),
            Map.entry("number", text(ledger.paper().replace("arXiv:", ""))),
            Map.entry("version", text(ledger.version())),
            Map.entry("tally", tally(ledger.verdicts())),
            Map.entry("contents", contents),
            Map.entry("claims", claims(ledger.claims())),
            Map.entry("figures", figures),
            Map.entry("settings", settings(ledger.settings())),
            Map.entry("computing", seconds(ledger.seconds().computing())),
            Map.entry("drawing", seconds(ledger.seconds().drawing())));
    return fill(resource("index.html"), fields).getBytes(StandardCharsets.UTF_8);
  }

  private static int paperFirst(int a, int b) {
    return Integer.compareUnsigned(a - 1, b - 1);
  }

  private static String fill(String template, Map<String, CharSequence> fields) {
    StringBuilder page = new StringBuilder();
    Matcher matcher = FIELD.matcher(template);
    int done = 0;
    while (matcher.find()) {
      String name = matcher.group(1);
      page.append(template, done, matcher.start())
          .append(Objects.requireNonNull(fields.get(name), name));
      done = matcher.end();
    }
    return page.append(template, done, template.length()).toString();
  }

  private static StringBuilder tally(Map<String, Integer> verdicts) {
    StringBuilder html = new StringBuilder();
    verdicts.forEach(
        (words, count) -> html.append("<li>%s %s</li>\n".formatted(count, badge(words))));
    return html;
  }

  private static StringBuilder claims(List<Ledger.Answer> claims) {
    StringBuilder html = new StringBuilder();
    for (Ledger.Answer claim : claims) {
      html.append("<tr id=\"claim-%s\"><th scope=\"row\">%1$s</th>".formatted(text(claim.id())));
      html.append(
          "<td>%s <span class=\"where\">%s</span></td>"
              .formatted(text(claim.claim()), text(claim.where())));
      html.append("<td data-name=\"Paper\">%s</td>".formatted(text(claim.paper())));
      html.append("<td data-name=\"Recoil\">%s</td>".formatted(text(claim.ours())));
      html.append("<td>%s</td>".formatted(badge(claim.verdict())));
      html.append("<td>%s</td></tr>\n".formatted(text(claim.why())));
    }
    return html;
  }

  /** The words of a verdict with a sign and a colour. */
  private static String badge(String words) {
    for (Verdict verdict : Verdict.values()) {
      if (verdict.words().equals(words)) {
        String sign =
            switch (verdict) {
              case CONFIRMED -> "\u2713";
              case CONDITIONAL -> "\u25d0";
              case NOT_CONFIRMED -> "\u2717";
              case OPEN_CHOICE -> "?";
            };
        return "<span class=\"verdict %s\"><span aria-hidden=\"true\">%s</span> %s</span>"
            .formatted(name(verdict), sign, text(words));
      }
    }
    throw new IllegalArgumentException("verdict: " + words + "; not one of Verdict");
  }

  private static String name(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String figure(Report.Drawn drawn, Ledger.Inputs settings) {
    Ledger.Drawing drawing = drawn.drawing();
    String explore = ExploreLink.of(drawing.key(), settings);
    StringBuilder pictures = new StringBuilder();
    StringBuilder tables = new StringBuilder();
    for (String file : drawing.files()) {
      String name = file.substring(file.lastIndexOf('/') + 1);
      if (name.endsWith(".csv")) {
        tables.append("<li>").append(link(file, name)).append("</li>\n");
      } else {
        String format = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        pictures.append(link(file, format)).append(' ');
      }
    }
    return """
        <figure id="%s">
        <img alt="%s" src="data:image/svg+xml,%s"/>
        <figcaption>
        <p><strong>%s.</strong> %s</p>
        <p>%s</p>
        <details><summary>Numbers as CSV</summary>
        <ul>
        %s</ul>
        </details>
        </figcaption>
        </figure>
        """
        .formatted(
            text(drawing.key()),
            text(drawing.title()),
            inAttribute(drawn.svg()),
            text(drawing.title()),
            text(drawing.caption()),
            pictures.append(link(explore, "open in explore")).toString().strip(),
            tables);
  }

  /** A picture as text that may stand in a data URI in an attribute; shorter than Base64. */
  private static String inAttribute(byte[] svg) {
    return new String(svg, StandardCharsets.UTF_8)
        .replace("%", "%25")
        .replace("#", "%23")
        .replace("&", "%26")
        .replace("<", "%3C")
        .replace(">", "%3E")
        .replace("\"", "%22")
        .replace("\n", "%0A");
  }

  private static String link(String file, String name) {
    return "<a href=\"%s\">%s</a>".formatted(text(file), text(name));
  }

  private static StringBuilder settings(Ledger.Inputs inputs) {
    String charge = inputs.beamCharge() > 0 ? "\u207a" : "\u207b";
    StringBuilder html = new StringBuilder();
    row(html, "World of inputs", inputs.world());
    row(html, "Beam", "\u03bc" + charge + ", " + number(inputs.beamEnergyGev()) + " GeV");
    row(html, "Integrated luminosity", number(inputs.luminosityPerNb()) + " nb\u207b\u00b9");
    row(html, "Recoil energy", "from " + number(inputs.thresholdGev()) + " GeV to its maximum");
    row(html, "Bins", inputs.bins() + ", equal");
    row(html, "Systematic error", number(inputs.systematic()) + " per bin, uncorrelated");
    row(html, "Confidence level", number(inputs.level()) + " for one parameter");
    row(html, "Threshold", "\u0394\u03c7\u00b2 = " + number(inputs.deltaChi2()));
    row(html, "Formulas", String.join(", ", inputs.formulas()));
    row(html, "Masses per curve", String.valueOf(inputs.masses()));
    return html;
  }

  /** Six digits, as short as possible. */
  private static String number(double value) {
    BigDecimal six = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
    return Math.abs(six.precision() - six.scale()) < 5
        ? six.toPlainString()
        : six.toString().replace("E+", "E").replace("E", "\u00d710^");
  }

  private static void row(StringBuilder html, String name, String value) {
    html.append(
        "<tr><th scope=\"row\">%s</th><td>%s</td></tr>\n".formatted(text(name), text(value)));
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.2f", seconds);
  }

  private static String text(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
