package recoil.app.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import recoil.app.answer.Text;

/** What Jetty answers to a request that no route can read, as a {@link Refusal} like any other. */
final class ServerRefusal extends ErrorHandler {
  private static final String JSON = "application/json";

  private static byte[] content(int status) {
    String reason = HttpStatus.getMessage(status).toLowerCase(Locale.ROOT);
    Refusal refusal = new Refusal("request: " + reason + "; it cannot be read", "");
    return Text.json(refusal).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, JSON);
    Server.HEADERS.forEach(response.getHeaders()::put);
    response.write(true, ByteBuffer.wrap(content(code)), callback);
  }
}
