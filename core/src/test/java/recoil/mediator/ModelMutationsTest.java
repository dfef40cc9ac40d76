package recoil.mediator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.nature.Constants;
import recoil.nature.Spoiled;
import recoil.nature.World;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.scattering.CrossSection;
import recoil.scattering.Expansion;
import recoil.scattering.LeptonLikeRunning;
import recoil.scattering.Nodes;

/** Spoiled model files give a model or one clear line. */
class ModelMutationsTest {
  private static final World WORLD = World.named("2020");
  private static final Constants CONSTANTS = WORLD.constants();
  private static final int MUTATIONS = 3000;
  private static final String FULL =
      """
      name: mine
      title: Everything
      spin: vector
      parameters: {q: 0.5}
      charges: {e: 1, mu: -q, tau: 0.25}
      loops: true
      mixing: 0.01
      couplings:
        e-mu: {vector: -2e-3, axial: 1e-3}
        mu: {axial: q*m_mu/v}
      neutrinos: {mu: -q}
      quarks: {charge: -e, baryon: 0.1}
      decays: {invisible: 0.4, width: 0.01, fractions: {e: 0.3, mu: 0.1}}
      mass: 29.5 MeV
      coupling: 5.89e-4
      coupling-label: g
      mass-label: m
      """;
  private static final String CONTACT =
      "{name: x, spin: vector, contact: {vector-vector: 1e-3, axial-axial: -2}}";
  private static final String POINT =
      """
      {"model": "t-vector", "parameters": {"r2": 0.64}, "mass": "29.5MeV", "coupling": 5.89e-4}
      """;
  private static final List<String> VALUES =
      Stream.concat(
              Spoiled.VALUES.stream(),
              Stream.of(
                  "e", "1/0", "0/0", "q*", "1e400*0", "1 MeV", "1e99999 MeV", "{e: {vector: 1}}"))
          .toList();

  private static List<String> bases() throws IOException {
    List<String> bases = new ArrayList<>(List.of(FULL, CONTACT, POINT));
    for (String name : Presets.models()) {
      try (InputStream stream =
          Objects.requireNonNull(
              Presets.class.getResourceAsStream("/recoil/models/" + name + ".yaml"))) {
        bases.add(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return bases;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void spoiledFilesGiveAModelOrOneLine(long seed) throws IOException {
    int read =
        new Spoiled(bases(), VALUES, seed)
            .read(
                MUTATIONS,
                text -> Models.parse(text, "x.yaml", Map.of(), CONSTANTS),
                (candidate, n, label) -> check(candidate, label, n % 10 == 0));
    // Both sides have to be there: mutations that spoil nothing, and others.
    assertThat(read).isBetween(MUTATIONS / 10, MUTATIONS * 9 / 10);
  }

  private static void check(Candidate candidate, String label, boolean scattering) {
    Model model = candidate.model();
    double mass = candidate.mass() == null ? 0.3 : candidate.mass();
    Mediator mediator = model.at(mass, candidate.coupling() == null ? 1e-3 : candidate.coupling());
    try {
      assertThat(mediator.width(CONSTANTS)).as(label).isNotNegative().isFinite();
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).as(label).startsWith("invisible: ").doesNotContain("\n");
      return;
    }
    for (Pair pair : Pair.values()) {
      assertThat(mediator.branching(pair, CONSTANTS)).as(label).isBetween(0.0, 1 + 1e-12);
    }
    assertThat(mediator.unseen(CONSTANTS)).as(label).isBetween(0.0, 1 + 1e-12);
    if (scattering) {
      finite(model, mass, label);
    }
  }

  private static void finite(Model model, double mass, String label) {
    CrossSection crossSection =
        CrossSections.of(
            Formulas.EXACT,
            model,
            CONSTANTS,
            new Beam(150, Charge.PLUS),
            LeptonLikeRunning.of(WORLD),
            new Nodes(CONSTANTS, 150, 1, 10, 100));
    Expansion out = new Expansion(3);
    crossSection.at(mass, out);
    for (double[] part :
        List.of(out.linear, out.square, out.resonantLinear, out.resonantSquare, out.mixed)) {
      for (double x : part) {
        assertThat(x).as(label).isFinite();
      }
    }
    assertThat(out.breadth).as(label).isFinite();
  }

  @Test
  void theFilesThemselvesAreRead() throws IOException {
    for (String base : bases()) {
      check(Models.parse(base, "x.yaml", Map.of(), CONSTANTS), base, true);
    }
  }
}
