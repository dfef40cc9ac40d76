package recoil.app.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import recoil.app.answer.Inquiry;
import recoil.app.answer.PageAddress;
import recoil.app.answer.Text;

/**
 * The server of the page, for this machine only. A request that is wrong gets 400 and a {@link
 * Refusal}; one that takes too long 503.
 */
public final class Server implements AutoCloseable {
  private static final String HOST = PageAddress.HOST;

  /** Largest body of a request in bytes. */
  static final int MOST_BYTES = 65_536;

  private static final int SECONDS = 20;
  private static final int MOST_THREADS = 16;
  private static final String JSON = "application/json";

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** What every answer is sent with. */
  static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cache-Control", "no-cache");

  private final ExecutorService threads;
  private final Javalin javalin;

  private Server(ExecutorService threads, Javalin javalin) {
    this.threads = threads;
    this.javalin = javalin;
  }

  /**
   * Starts a server.
   *
   * @param port where to listen; 0 for any free one
   * @param otherwise whether any free one will do where that is taken
   * @throws IllegalArgumentException where the port is taken
   */
  public static Server start(int port, boolean otherwise) {
    try {
      return start(port);
    } catch (JavalinBindException e) {
      if (otherwise) {
        return start(0);
      }
      throw new IllegalArgumentException("--port: " + port + "; taken, allowed are free ports", e);
    }
  }

  private static Server start(int port) {
    int count = Math.min(MOST_THREADS, 1 + Runtime.getRuntime().availableProcessors());
    ExecutorService threads =
        Executors.newFixedThreadPool(
            count,
            task -> {
              Thread thread = new Thread(task, "recoil-answer");
              thread.setDaemon(true);
              return thread;
            });
    Routes routes = new Routes(new Api());
    Javalin javalin = Javalin.create(config -> configure(config, routes, threads));
    try {
      javalin.start(HOST, port);
    } catch (RuntimeException e) {
      threads.shutdownNow();
      throw e;
    }
    threads.execute(routes::warmUp);
    return new Server(threads, javalin);
  }

  private static void configure(JavalinConfig config, Routes routes, ExecutorService threads) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.maxRequestSize = MOST_BYTES;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.prefer405over404 = true;
    config.jetty.modifyServer(server -> server.setErrorHandler(new ServerRefusal()));
    config.routes.before(Server::guard);
    Asset.all()
        .forEach(
            (path, asset) ->
                read(
                    config,
                    path,
                    context -> context.contentType(asset.type()).result(asset.content())));
    routes
        .lists()
        .forEach(
            (path, list) ->
                read(
                    config,
                    path,
                    context -> context.contentType(JSON).result(Text.json(list.content().get()))));
    routes
        .answers()
        .forEach(
            (path, answer) ->
                config.routes.post(
                    path,
                    context -> {
                      String body = body(context);
                      byte[] content = timed(threads, () -> answer.of(Inquiry.read(body)));
                      context.contentType(answer.type()).result(content);
                    }));
    config.routes.exception(
        IllegalArgumentException.class, (e, context) -> refuse(context, 400, Refusal.of(e)));
    config.routes.exception(
        HttpResponseException.class,
        (e, context) -> refuse(context, e.getStatus(), new Refusal(reason(e, context), "")));
    config.routes.exception(
        TimeoutException.class,
        (e, context) ->
            refuse(
                context,
                503,
                new Refusal("more than " + SECONDS + " s, which is allowed here", "")));
    config.routes.exception(
        Exception.class,
        (e, context) -> refuse(context, 500, new Refusal("defect in the program: " + e, "")));
  }

  private static void read(JavalinConfig config, String path, Handler handler) {
    config.routes.get(path, handler);
    config.routes.head(path, handler);
  }

  private static String reason(HttpResponseException e, Context context) {
    return switch (e.getStatus()) {
      case 404 -> "path: " + context.path() + "; allowed are those of /openapi.json";
      case 405 ->
          "method: "
              + context.method()
              + "; allowed for this path are "
              + e.getDetails().get("availableMethods");
      case 413 -> "request: allowed are up to " + MOST_BYTES + " bytes";
      default -> String.valueOf(e.getMessage());
    };
  }

  private static void refuse(Context context, int status, Refusal refusal) {
    context.status(status).contentType(JSON).result(Text.json(refusal));
  }

  /** Requests of this machine's own pages only: by another name in Host it is not asked for. */
  private static void guard(Context context) {
    HEADERS.forEach(context::header);
    String port = ":" + context.req().getLocalPort();
    List<String> allowed = List.of(HOST + port, "localhost" + port);
    String host = String.valueOf(context.header("Host"));
    String origin = context.header("Origin");
    if (!allowed.contains(host)) {
      throw new HttpResponseException(403, "host: " + host + "; allowed is " + HOST + port);
    }
    if (origin != null && !origin.equals("http://" + host)) {
      throw new HttpResponseException(
          403, "origin: " + origin + "; allowed is http://" + HOST + port);
    }
  }

  private static String body(Context context) {
    String type = String.valueOf(context.contentType());
    if (!type.split(";", 2)[0].strip().equals(JSON)) {
      throw new HttpResponseException(415, "content type: " + type + "; allowed is " + JSON);
    }
    return context.body();
  }

  private interface Work {
    byte[] run() throws Exception;
  }

  private static byte[] timed(ExecutorService threads, Work work) throws Exception {
    Future<byte[]> future = threads.submit(work::run);
    try {
      return future.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    } finally {
      future.cancel(true);
    }
  }

  /** Address of the page. */
  public String address() {
    return "http://" + HOST + ":" + javalin.port() + "/";
  }

  @Override
  public void close() {
    javalin.stop();
    threads.shutdownNow();
  }
}
