package recoil.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.app.cli.Main;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server answers what the command line answers, and nobody else's questions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String NP1 = "{\"point\": {\"model\": \"np1\"}}";

  @TempDir private static Path directory;

  private final HttpClient client = HttpClient.newHttpClient();
  private Server server = Server.start(0, false);

  @BeforeAll
  void start() {
    assertThat(server.address()).startsWith("http://127.0.0.1:");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private HttpResponse<String> post(String path, String body, String type) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return post(path, body, "application/json");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String command(List<String> words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new));
    assertThat(code).as(err.toString()).isEqualTo(Main.DONE);
    return out.toString();
  }

  /** The words that an answer repeats give the same answer, byte by byte. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"point\": {\"model\": \"np1\"}, \"masses\": \"1MeV:1GeV:20\", \"direct\": true}",
        "{\"point\": {\"model\": \"t-vector\", \"r\": 0.8, \"mass\": \"29.5MeV\","
            + " \"coupling\": 5.89e-4, \"invisible\": 1}, \"conditions\": {\"world\": \"2025\","
            + " \"formulas\": \"printed\", \"beam_charge\": -1, \"bins\": 20, \"cl\": 0.95,"
            + " \"normalisation\": \"free\", \"observable\": [\"x\"]},"
            + " \"masses\": \"10MeV:100MeV:5\", \"couplings\": \"1e-4:1e-2\","
            + " \"channel\": \"direct\"}",
        "{\"point\": {\"model\": \"t-scalar\", \"r2\": -0.16, \"mass\": \"100MeV\","
            + " \"coupling\": 1e-3}, \"conditions\": {\"parameters\": 2, \"recast\":"
            + " \"as-published\", \"beam_energy\": \"160GeV\", \"setup\": \"muone-year1\","
            + " \"observable\": [\"recoil-GeV\"], \"systematics\": [\"beam-energy=1e-5\"]},"
            + " \"masses\": \"10MeV:100MeV:5\"}"
      })
  void answersAreThoseOfTheCommandLine(String question) throws Exception {
    for (String path : List.of("verdict", "spectrum", "moment", "fit", "limit", "figure")) {
      HttpResponse<String> response = post("api/" + path, question);
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      List<String> words = new ArrayList<>();
      JSON.readTree(response.body())
          .at("/configuration/arguments")
          .forEach(word -> words.add(word.asString()));
      assertThat(words.get(0)).isEqualTo(path);
      String here = directory + "/figure.pdf";
      words.replaceAll(word -> word.equals("figure.pdf") ? here : word);
      assertThat(command(words).replace(here, "figure.pdf")).isEqualTo(response.body());
    }
  }

  @Test
  void aModelOfOnesOwnComesAsText() throws Exception {
    String file = "name: mine\nspin: vector\ncouplings: {e: {vector: 0.64}, mu: {vector: 1}}\n";
    String question =
        JSON.writeValueAsString(
            Map.of(
                "point",
                Map.of("model", "my-model.yaml", "mass", "29.5MeV", "coupling", 5.89e-4),
                "file",
                file));
    JsonNode mine = JSON.readTree(post("api/verdict", question).body());
    JsonNode np1 = JSON.readTree(post("api/verdict", NP1).body());
    assertThat(mine.get("muone")).isEqualTo(np1.get("muone"));
    String saved = post("model.yaml", question).body();
    Path path = Files.writeString(directory.resolve("saved.yaml"), saved);
    JsonNode again = JSON.readTree(command(List.of("verdict", path.toString(), "--json")));
    assertThat(again.get("muone")).isEqualTo(np1.get("muone"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"point\": {\"model\": \"np9\"}}; model; np9",
        "{\"point\": {\"model\": \"np1\", \"mass\": \"29.5\"}}; mass; 29.5",
        "{\"point\": {\"model\": \"np1\", \"mass\": \"-1MeV\"}}; mass; -0.001 GeV",
        "{\"point\": {\"model\": \"np1\", \"coupling\": 1e9}}; coupling; 1.0E9",
        "{\"point\": {\"model\": \"t-vector\", \"r\": 1, \"r2\": 1}}; r; 1.0",
        "{\"point\": {\"model\": \"np1\", \"invisible\": 2}}; invisible; 2.0",
        "{\"point\": {\"model\": \"np1\", \"colour\": 2}}; colour; unknown field",
        "{\"point\": {\"model\": \"np1\"}, \"conditions\": {\"bins\": 0}}; bins; 0",
        "{\"point\": {\"model\": \"np1\"}, \"conditions\": {\"bins\": 9999}}; bins; 9999",
        "{\"point\": {\"model\": \"np1\"}, \"conditions\": {\"bins\": \"x\"}}; bins; x",
        "{\"point\": {\"model\": \"np1\"}, \"conditions\": {\"bins\": 30.9}}; bins; 30.9",
        "{\"point\": {\"model\": \"np1\"}, \"conditions\": {\"beam_charge\": -1.5}};"
            + " beam_charge; -1.5",
        "{\"point\": {\"model\": \"np1\"}, \"conditions\": {\"cl\": 1}}; cl; 1.0",
        "{\"point\": {\"model\": \"np1\"}, \"conditions\": {\"world\": \"w.yaml\"}}; world; w.yaml",
        "{\"point\": {\"model\": \"np1\"}, \"conditions\": {\"setup\": \"s.yaml\"}}; setup; s.yaml",
        "{\"point\": {\"model\": \"/etc/m.yaml\"}}; model; /etc/m.yaml",
        "{\"point\": {\"model\": \"np1\"}, \"conditions\": {\"normalisation\": \"bad\"}};"
            + " normalisation; bad",
        "{\"point\": {\"model\": \"np1\"}, \"conditions\": {\"systematics\": [\"a.csv=1\"]}};"
            + " systematics; a.csv",
        "{\"point\": {\"model\": \"m.yaml\"}, \"file\": \"spin: vector\"}; file; name",
        "{\"point\": {\"model\": \"t-vector\", \"r\": 1e200, \"mass\": \"1MeV\", \"coupling\": 1}}; r; r: 1.0E200",
        "{\"point\": {\"model\": \"t-vector\", \"r2\": 1e13, \"mass\": \"1MeV\", \"coupling\": 1}}; r2; r2: 1.0E13",
        "{\"point\": {\"model\": \"lmu-ltau\", \"r\": 0.5, \"mass\": \"1MeV\", \"coupling\": 1}}; r; allowed for lmu-ltau",
        "{\"point\": {\"model\": \"np1\", \"parameters\": {\"q\": 1}}}; parameters; q",
        "{\"point\": {\"model\": \"np1\", \"mass\": \"1e300GeV\"}}; mass; 1e-18 GeV to 1e12 GeV",
        "{\"point\": {\"model\": \"np1\"}, \"conditions\": {\"beam_energy\": \"-1GeV\"}}; beam_energy; beam_energy: -1.0",
        "{\"point\": {\"model\": \"np1\"}, \"conditions\": {\"beam_energy\": \"1GeV\"}}; beam_energy; threshold",
        "{\"point\": {\"model\": \"np1\"}, \"conditions\": {\"observable\": [\"x\", \"x\"]}}; observable; twice",
        "{}; point; point: missing",
        "{\"point\": null}; point; point: a value is needed",
        "{\"point\": {}}; model; model: missing",
        "{\"point\":; ``; not JSON",
      })
  void wrongInputGetsOneLineAndItsField(String question, String field, String value)
      throws Exception {
    HttpResponse<String> response = post("api/verdict", question);
    assertThat(response.statusCode()).isEqualTo(400);
    JsonNode refusal = JSON.readTree(response.body());
    assertThat(refusal.get("field").asString()).isEqualTo(field);
    assertThat(refusal.get("error").asString()).contains(value).doesNotContain("\n", "--");
  }

  @Test
  void massesAreFewAndInOrder() throws Exception {
    for (String masses : List.of("1MeV:10GeV:3000", "1MeV", "1MeV:x:4")) {
      String question = "{\"point\": {\"model\": \"np1\"}, \"masses\": \"" + masses + "\"}";
      HttpResponse<String> response = post("api/figure", question);
      assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    }
  }

  @Test
  void couplingsAreARange() throws Exception {
    for (String couplings : List.of("1e-2:1e-5", "much", "0:1")) {
      String question = "{\"point\": {\"model\": \"np1\"}, \"couplings\": \"" + couplings + "\"}";
      HttpResponse<String> response = post("api/figure", question);
      assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
      assertThat(JSON.readTree(response.body()).get("field").asString()).isEqualTo("couplings");
      assertThat(response.body()).contains(couplings);
    }
  }

  @Test
  void picturesAndTables() throws Exception {
    assertThat(post("figure.pdf", NP1).body()).startsWith("%PDF");
    assertThat(post("figure.svg", NP1).body()).contains("<svg", "world 2025");
    String csv = post("figure.csv", NP1).body();
    Path here = directory.resolve("figure.csv");
    command(List.of("figure", "np1", "--out", here.toString()));
    assertThat(csv)
        .isEqualTo(Files.readString(here).replace(here.toString(), "figure.csv"))
        .contains("\nmuone,", "\nbabar-2014-visible,");
  }

  @Test
  void listsAreThoseOfTheCommands() throws Exception {
    for (String name : List.of("models", "worlds", "constraints")) {
      JsonNode list = JSON.readTree(get("api/" + name).body());
      assertThat(list).isEqualTo(JSON.readTree(command(List.of(name, "--json"))));
    }
    assertThat(get("api/sources").body()).contains("Dev:2020drf", "arxiv.org");
  }

  @Test
  void everyAnswerHasAStrictPolicy() throws Exception {
    for (String path : List.of("", "explore.js", "explore.css", "api/worlds", "missing")) {
      HttpResponse<String> response = get(path);
      assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }
    assertThat(get("").body()).contains("<title>Recoil").doesNotContain("https://");
  }

  @Test
  void foreignNamesAreRefused() throws Exception {
    int port = URI.create(server.address()).getPort();
    assertThat(raw(port, "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403");
    assertThat(
            raw(
                port,
                "GET /api/worlds HTTP/1.1\r\nHost: localhost:"
                    + port
                    + "\r\nOrigin: http://evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403")
        .contains("origin: http://evil.example; allowed is");
    assertThat(
            raw(
                port,
                "GET / HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  private static String raw(int port, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void otherRequestsAreRefused() throws Exception {
    assertThat(post("api/verdict", NP1, "text/plain").statusCode()).isEqualTo(415);
    assertThat(post("api/verdict", " ".repeat(Server.MOST_BYTES + 1)).statusCode()).isEqualTo(413);
    assertThat(get("api/verdict").statusCode()).isEqualTo(405);
    assertThat(get("api/verdict").body()).contains("method: GET; allowed for this path are POST");
    assertThat(get("../../../etc/passwd").statusCode()).isIn(400, 404);
    assertThat(get("%2e%2e/openapi.json").statusCode()).isIn(400, 404);
    assertThat(post("api/verdict", "").statusCode()).isEqualTo(400);
    assertThat(post("api/verdict", "[1]").statusCode()).isEqualTo(400);
  }

  @Test
  void whatCannotBeReadGetsOneLineToo() throws Exception {
    int port = URI.create(server.address()).getPort();
    for (String request :
        List.of(
            "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
            "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
      String answer = raw(port, request);
      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .contains("application/json", "Content-Security-Policy")
          .doesNotContain("<html");
      assertThat(JSON.readTree(answer.substring(answer.indexOf('{'))).get("error").asString())
          .startsWith("request: ");
    }
    assertThat(JSON.readTree(get("missing").body()).get("error").asString())
        .isEqualTo("path: /missing; allowed are those of /openapi.json");
    assertThat(post("api/verdict", " ".repeat(Server.MOST_BYTES + 1)).body())
        .contains("request: allowed are up to 65536 bytes");
    assertThat(get("api/verdict").body()).contains("method: GET");
  }

  @Test
  void headersAloneCanBeAskedFor() throws Exception {
    for (String path : List.of("", "explore.js", "api/models")) {
      HttpResponse<String> head =
          client.send(
              HttpRequest.newBuilder(URI.create(server.address() + path))
                  .method("HEAD", HttpRequest.BodyPublishers.noBody())
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValue("Content-Type"))
          .isEqualTo(get(path).headers().firstValue("Content-Type"));
    }
  }

  @Test
  void aTakenPort() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> Server.start(port, false))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("--port: " + port + "; taken, allowed are free ports");
      try (Server other = Server.start(port, true)) {
        assertThat(other.address()).isNotEqualTo("http://127.0.0.1:" + port + "/");
      }
    }
  }
}
