package recoil.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code explore} prints an address, answers there, and ends when it is interrupted. */
class ExploreTest {
  @Test
  void answersUntilItIsInterrupted() throws Exception {
    StringWriter out = new StringWriter();
    CompletableFuture<Integer> code = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () ->
                code.complete(
                    Main.run(
                        new PrintWriter(out),
                        new PrintWriter(new StringWriter()),
                        "explore",
                        "--no-browser",
                        "--port",
                        "0")));
    thread.start();
    while (!out.toString().endsWith("/\n")) {
      assertThat(code).isNotDone();
      Thread.sleep(20);
    }
    URI address = URI.create(out.toString().strip());
    HttpResponse<String> page =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(page.body()).contains("<title>Recoil");
    thread.interrupt();
    assertThat(code.get(60, TimeUnit.SECONDS)).isEqualTo(Main.DONE);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, --port: -1; allowed is 0 to 65535",
    "65536, --port: 65536; allowed is 0 to 65535",
    "x, --port: x; allowed a whole number"
  })
  void portsHaveARange(String port, String message) {
    Commands result = Commands.run("explore --no-browser --port " + port);
    assertThat(result.code()).isEqualTo(Main.WRONG_INPUT);
    assertThat(result.err()).isEqualTo("recoil: " + message + "\n");
  }

  @Test
  void aPortThatIsAskedForHasToBeFree() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      Commands result = Commands.run("explore --no-browser --port " + taken.getLocalPort());
      assertThat(result.code()).isEqualTo(Main.WRONG_INPUT);
      assertThat(result.err()).contains("taken, allowed are free ports");
    }
  }
}
