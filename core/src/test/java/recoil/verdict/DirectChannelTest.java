package recoil.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import recoil.constraint.Recast;
import recoil.mediator.Benchmark;
import recoil.mediator.Formulas;
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
}
