package recoil.app.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import recoil.app.answer.ConstraintEntry;
import recoil.app.answer.FigureDocument;
import recoil.app.answer.FitDocument;
import recoil.app.answer.Inquiry;
import recoil.app.answer.LimitDocument;
import recoil.app.answer.ModelEntry;
import recoil.app.answer.MomentDocument;
import recoil.app.answer.SourceEntry;
import recoil.app.answer.SpectrumDocument;
import recoil.app.answer.Text;
import recoil.app.answer.VerdictDocument;
import recoil.app.answer.WorldEntry;
import recoil.app.plot.Format;

/** What can be asked, and where. */
final class Routes {
  /**
   * What is answered to an inquiry.
   *
   * @param type media type
   * @param record class of the document; Void for another content
   * @param function makes the content
   */
  record Answer(String type, Class<?> record, Function function) {
    byte[] of(Inquiry inquiry) throws IOException {
      return function.of(inquiry);
    }
  }

  /** Makes the content of an answer. */
  @FunctionalInterface
  interface Function {
    byte[] of(Inquiry inquiry) throws IOException;
  }

  private interface Document {
    Record of(Inquiry inquiry) throws IOException;
  }

  private static final String QUESTION =
      """
      {"point": {"model": "np1"}}
      """;

  private final Api api;

  /** The routes to an API. */
  Routes(Api api) {
    this.api = api;
  }

  /** Answers by path. */
  Map<String, Answer> answers() {
    Map<String, Answer> answers = new LinkedHashMap<>();
    answers.put("/api/verdict", document(VerdictDocument.class, api::verdict));
    answers.put("/api/spectrum", document(SpectrumDocument.class, api::spectrum));
    answers.put("/api/moment", document(MomentDocument.class, api::moment));
    answers.put("/api/fit", document(FitDocument.class, api::fit));
    answers.put("/api/limit", document(LimitDocument.class, api::limit));
    answers.put("/api/figure", document(FigureDocument.class, api::figure));
    answers.put("/figure.pdf", picture("application/pdf", Format.PDF));
    answers.put("/figure.svg", picture("image/svg+xml", Format.SVG));
    answers.put("/figure.png", picture("image/png", Format.PNG));
    answers.put(
        "/figure.csv",
        new Answer("text/csv; charset=utf-8", Void.class, inquiry -> utf8(api.table(inquiry))));
    answers.put(
        "/model.yaml",
        new Answer("application/yaml", Void.class, inquiry -> utf8(api.model(inquiry))));
    return answers;
  }

  /**
   * A list of what there is.
   *
   * @param member class of its members
   * @param content makes it
   */
  record Listed(Class<? extends Record> member, Supplier<List<? extends Record>> content) {}

  /** Lists by path. */
  Map<String, Listed> lists() {
    Map<String, Listed> lists = new LinkedHashMap<>();
    lists.put("/api/models", new Listed(ModelEntry.class, api::models));
    lists.put("/api/worlds", new Listed(WorldEntry.class, api::worlds));
    lists.put("/api/constraints", new Listed(ConstraintEntry.class, api::constraints));
    lists.put("/api/sources", new Listed(SourceEntry.class, api::sources));
    return lists;
  }

  /**
   * Answers one question of each kind, so that the first one asked does not wait for data files.
   */
  void warmUp() {
    Inquiry inquiry = Inquiry.read(QUESTION);
    for (Answer answer : answers().values()) {
      if (answer.record() != Void.class) {
        try {
          answer.of(inquiry);
        } catch (IOException | CancellationException e) {
          return;
        }
      }
    }
  }

  private static Answer document(Class<? extends Record> type, Document document) {
    return new Answer("application/json", type, inquiry -> utf8(Text.json(document.of(inquiry))));
  }

  private Answer picture(String type, Format format) {
    return new Answer(type, Void.class, inquiry -> api.picture(inquiry, format));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
