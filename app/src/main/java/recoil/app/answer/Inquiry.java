package recoil.app.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Candidate;
import recoil.mediator.Models;
import recoil.mediator.Presets;
import recoil.nature.Constants;
import recoil.nature.Yaml;
import recoil.verdict.Configuration;
import recoil.verdict.DirectSearch;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question that names no file: all that it is about is inside.
 *
 * @param point the model and its point, where it has one
 * @param file text of the file that {@code point.model} names; null for a preset or a benchmark
 * @param conditions with what the model is examined; null for the defaults
 * @param masses as {@code --mass} of {@code recoil limit}; null for the default
 * @param couplings as {@code --coupling-range} of {@code recoil figure}; null for what fits
 * @param channel as {@code --channel} of {@code recoil limit} or {@code recoil figure}; null for
 *     the elastic one
 * @param hide keys of constraints that a figure leaves out; null for none
 * @param direct whether verdict and fit have direct production too, which takes a second; null for
 *     no
 */
public record Inquiry(
    @JsonProperty(value = "point", required = true) Question point,
    @JsonProperty("file") @Nullable String file,
    @JsonProperty("conditions") @Nullable Conditions conditions,
    @JsonProperty("masses") @Nullable String masses,
    @JsonProperty("couplings") @Nullable String couplings,
    @JsonProperty("channel") @Nullable String channel,
    @JsonProperty("hide") @Nullable List<String> hide,
    @JsonProperty("direct") @Nullable Boolean direct) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_+-]{0,63}\\.yaml";

  /**
   * Reads a question.
   *
   * @param text JSON
   * @throws IllegalArgumentException in one line with field, value and what is allowed
   */
  public static Inquiry read(String text) {
    try {
      JSON.readTree(text);
    } catch (JacksonException e) {
      String reason = e.getOriginalMessage().replaceFirst(" \\(start marker .*", "");
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new IllegalArgumentException(
          "request" + (line > 0 ? ":" + line : "") + ": not JSON: " + reason, e);
    }
    return Yaml.read(text, "request", Inquiry.class);
  }

  /**
   * With what the model is examined.
   *
   * @throws IllegalArgumentException naming the option, its value and what is allowed
   */
  public Configuration configuration() throws IOException {
    return words().configuration(false);
  }

  /**
   * The model, and the point where one is given.
   *
   * @throws IllegalArgumentException naming the option, its value and what is allowed
   */
  public Choice choice(Constants constants) throws IOException {
    return point.choice(constants, this::open);
  }

  /** The same about the model alone. */
  public Inquiry withoutPoint() {
    Question free =
        new Question(
            point.model(),
            point.r(),
            point.r2(),
            point.parameters(),
            point.invisible(),
            null,
            null,
            null);
    return new Inquiry(free, file, conditions, masses, couplings, channel, hide, direct);
  }

  /** A model that comes with Recoil, or that of the text. */
  private Candidate open(String name, Map<String, Double> parameters, Constants constants)
      throws IOException {
    if (file != null) {
      if (!name.matches(NAME)) {
        throw new IllegalArgumentException(
            "model: " + name + "; allowed with a text is a name such as my-model.yaml");
      }
      return Models.parse(file, name, parameters, constants);
    }
    if (Presets.models().contains(name) || Presets.benchmarks().contains(name)) {
      return Models.open(name, parameters, constants);
    }
    List<String> allowed = new ArrayList<>(Presets.models());
    allowed.addAll(Presets.benchmarks());
    throw new IllegalArgumentException(
        "model: " + name + "; allowed are " + String.join(", ", allowed));
  }

  private Conditions words() {
    return conditions == null ? Conditions.DEFAULT : conditions;
  }

  /** The couplings that a figure shows; null for what fits. */
  public @Nullable CouplingRange range() {
    return couplings == null ? null : CouplingRange.parse(couplings);
  }

  /** The search for direct production; null for none. */
  public @Nullable DirectSearch search(Configuration configuration) {
    return channel == null ? null : DirectWords.search(configuration, channel, null, null);
  }

  /** The searches for direct production that a figure shows. */
  public List<DirectSearch> searches(Configuration configuration) {
    return channel == null
        ? List.of()
        : DirectWords.searches(configuration, List.of(channel.split(",", -1)));
  }

  /** All that the limit of a search at a mass depends on, besides the mass. */
  public Inquiry aboutSearch(DirectSearch search) {
    Inquiry free = withoutPoint();
    String target = Echo.word(search.target());
    return new Inquiry(free.point, file, conditions, null, null, target, null, null);
  }

  /** Whether direct production counts. */
  public boolean withDirect() {
    return direct != null && direct;
  }

  /** The command about the point that asks the same. */
  public List<String> aboutPoint(String command, String... more) {
    List<String> words = model(command);
    Conditions.option(words, "--mass", mass());
    Conditions.option(words, "--coupling", point.coupling());
    words.addAll(words().arguments());
    words.addAll(List.of(more));
    return words;
  }

  /** The command that draws the plane of mass and coupling. */
  public List<String> aboutPlane(String file, String... more) {
    List<String> words = model("figure");
    Conditions.option(words, "--mass", masses);
    Conditions.option(words, "--channel", channel);
    Conditions.option(words, "--coupling-range", couplings);
    String mass = mass();
    Conditions.option(
        words,
        "--point",
        mass == null || point.coupling() == null ? null : mass + "," + point.coupling());
    Conditions.option(
        words, "--hide", hide == null || hide.isEmpty() ? null : String.join(",", hide));
    words.addAll(List.of("--out", file));
    words.addAll(words().arguments());
    words.addAll(List.of(more));
    return words;
  }

  /** The command about the limit that asks the same. */
  public List<String> aboutLimit(String... more) {
    List<String> words = model("limit");
    Conditions.option(words, "--mass", masses);
    Conditions.option(words, "--channel", channel);
    words.addAll(words().arguments());
    words.addAll(List.of(more));
    return words;
  }

  private List<String> model(String command) {
    List<String> words = new ArrayList<>(List.of(command, point.model()));
    Conditions.option(words, "--r", point.r());
    Conditions.option(words, "--r2", point.r2());
    if (point.parameters() != null) {
      new TreeMap<>(point.parameters())
          .forEach((name, value) -> words.addAll(List.of("--set", name + "=" + value)));
    }
    Conditions.option(words, "--invisible", point.invisible());
    return words;
  }

  private @Nullable String mass() {
    return point.massGev() == null ? point.mass() : point.massGev() + "GeV";
  }
}
