package recoil.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import recoil.constraint.Recast;
import recoil.mediator.Benchmark;
import recoil.mediator.Formulas;
import recoil.mediator.Model;
import recoil.mediator.Presets;
import recoil.muone.Setup;
import recoil.nature.World;

class DirectChannelTest {
  private static final Configuration PAPER = configuration(Setup.paper());

  private static Configuration configuration(Setup setup) {
    return new Configuration(World.named("2020"), setup, Formulas.EXACT, Recast.BRANCHING, 0.9, 1);
  }

  /** "Below 5e-9 of the elastic rate" at the benchmarks; cross sections go like the coupling^2. */
  @Test
  void contamination() {
    DirectChannel channel = new DirectChannel(PAPER, 2);
    for (String name : new String[] {"np1", "np2+", "np2-"}) {
      Benchmark point = Presets.benchmark(name);
      DirectChannel.Answer answer = channel.at(point.model(), point.mass(), point.coupling(), 2e-2);
      assertThat(answer.contamination()).isBetween(1e-11, 5e-9);
      assertThat(answer.band().value()).isLessThan(answer.sample().value());
      assertThat(answer.sample().value()).isLessThan(answer.total().value());
      assertThat(answer.elastic()).isCloseTo(2.449e5, within(1e3));
      double twice =
          channel.at(point.model(), point.mass(), answer.seenFrom(), 2e-2).contamination();
      assertThat(twice / DirectChannel.SEEN).isCloseTo(1, within(1e-9));
    }
  }

  /** The events in bins add to the band, in T and in the angle of the electron. */
  @Test
  void bins() {
    Benchmark point = Presets.benchmark("np1");
    DirectChannel channel = new DirectChannel(PAPER, 2);
    double band =
        channel.band(point.model(), point.mass(), point.coupling(), 1e-2).value()
            * PAPER.setup().luminosity();
    double[] events = channel.events(point.model(), point.mass(), point.coupling(), 1e-2);
    assertThat(events).hasSize(50);
    assertThat(Arrays.stream(events).sum() / band).isCloseTo(1, within(0.05));
    assertThat(events[0]).isGreaterThan(events[20]);
    assertThatThrownBy(
            () ->
                new DirectChannel(configuration(Setup.named("muone")), 2)
                    .events(point.model(), point.mass(), point.coupling(), 1e-2))
        .hasMessage("setup: muone; allowed are setups with bins in one variable");
  }

  @Test
  void nothingAboveTheThreshold() {
    DirectChannel.Answer answer =
        new DirectChannel(PAPER, 1).at(Presets.model("t-vector"), 1, 1e-3, 1e-2);
    assertThat(answer.total().value()).isZero();
    assertThat(answer.contamination()).isZero();
    assertThat(answer.seenFrom()).isInfinite();
    assertThat(new DirectChannel(PAPER, 1).events(Presets.model("t-vector"), 1, 1e-3, 1e-2))
        .containsOnly(0);
  }

  /** 2.30 events without background at 90%; those of Asai et al. at 100 MeV and g = 9.46e-4. */
  @Test
  void invisibleSearch() {
    Model model = Presets.model("lmu-ltau").withInvisible(1);
    DirectSearch search = new DirectSearch(PAPER, DirectSearch.Target.INVISIBLE, 0, 1, 2);
    assertThat(search.events(model, 0.1, 9.46e-4) / 1600).isCloseTo(1, within(0.05));
    double limit = search.limit(model, 0.1);
    assertThat(search.events(model, 0.1, limit)).isCloseTo(Math.log(10), within(1e-6));
    DirectSearch binned = new DirectSearch(PAPER, DirectSearch.Target.INVISIBLE, 10, 10, 2);
    DirectSearch counted = new DirectSearch(PAPER, DirectSearch.Target.INVISIBLE, 100, 1, 2);
    assertThat(binned.limit(model, 0.1)).isBetween(limit, counted.limit(model, 0.1));
    assertThat(search.limit(model, 0.3)).isInfinite();
    assertThat(search.limit(Presets.model("t-vector"), 0.1)).isInfinite();
  }

  /**
   * A displaced decay needs a coupling that is large enough to be made, and small enough to fly.
   */
  @Test
  void displacedSearch() {
    Model model = Presets.model("t-vector");
    DirectSearch search = new DirectSearch(PAPER, DirectSearch.Target.DISPLACED, 0, 1, 2);
    double limit = search.limit(model, 0.02);
    assertThat(search.events(model, 0.02, limit)).isCloseTo(Math.log(10), within(1e-6));
    assertThat(search.events(model, 0.02, 10 * limit)).isGreaterThan(3);
    assertThat(search.events(model, 0.02, 1e-1)).isLessThan(1e-3);
    assertThat(search.limit(model.withInvisible(1), 0.02)).isInfinite();
  }

  @Test
  void wrongNumbers() {
    assertThatThrownBy(() -> new DirectSearch(PAPER, DirectSearch.Target.DISPLACED, -1, 1, 1))
        .hasMessageStartingWith("background: -1.0");
    assertThatThrownBy(() -> new DirectSearch(PAPER, DirectSearch.Target.DISPLACED, 0, 0, 1))
        .hasMessage("bins: 0; allowed is 1 to 1000");
  }
}
