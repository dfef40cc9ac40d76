package recoil.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.app.answer.Inquiry;

/** An answer that nobody waits for any more ends at the next mass. */
class InterruptedAnswerTest {
  @ParameterizedTest
  @ValueSource(strings = {"/api/limit", "/api/figure", "/figure.pdf"})
  void itEnds(String path) {
    Inquiry inquiry =
        Inquiry.read("{\"point\": {\"model\": \"np1\"}, \"masses\": \"1MeV:1GeV:2000\"}");
    Routes.Answer answer = Objects.requireNonNull(new Routes(new Api()).answers().get(path));
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> answer.of(inquiry)).isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
