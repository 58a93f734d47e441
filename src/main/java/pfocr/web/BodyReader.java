package pfocr.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpStatus;
import pfocr.web.HttpProblem.Cause;

/** The body of a POST, a flat JSON object or a form, as parameters. */
final class BodyReader {
  private static final JsonFactory JSON = new JsonFactory();

  private final Settings settings;

  BodyReader(Settings settings) {
    this.settings = settings;
  }

  /**
   * Adds what the body says to the parameters of the address.
   *
   * @param plain what a body of plain text is the value of; empty when there may be none
   */
  void read(Context ctx, Parameters parameters, Optional<Param> plain) throws IOException {
    String encoding = Objects.requireNonNullElse(ctx.header("Content-Encoding"), "identity");
    if (!encoding.equalsIgnoreCase("identity"))
      throw new HttpProblem(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "The body is encoded as '" + Text.typed(encoding) + "'; it must be sent as it is.");
    byte[] body = bytes(ctx);
    String type = String.valueOf(ctx.contentType());
    if (plain.isPresent() && isPlain(type, body))
      parameters.add(plain.get().key(), new String(body, StandardCharsets.UTF_8));
    else if (firstVisible(body) == '{' || type.contains("json")) readJson(body, parameters);
    else if (type.startsWith(Form.POSTED_TYPE)) readForm(body, parameters);
    else if (body.length > 0)
      throw new HttpProblem(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.UNSUPPORTED_MEDIA_TYPE.meaning());
  }

  /** Plain text, or what command lines send as a form and is none: names without an equals sign. */
  private static boolean isPlain(String type, byte[] body) {
    if (Form.LIST_TYPES.stream().anyMatch(type::startsWith)) return true;
    return type.startsWith(Form.POSTED_TYPE)
        && body.length > 0
        && firstVisible(body) != '{'
        && new String(body, StandardCharsets.UTF_8).indexOf('=') < 0;
  }

  /** The body within the limit. */
  byte[] bytes(Context ctx) {
    byte[] body = read(ctx);
    if (body.length > settings.maxBody())
      throw new HttpProblem(
          ProblemType.BODY_TOO_LARGE,
          "The body is larger than " + settings.maxBody() + " bytes, the limit.");
    return body;
  }

  private byte[] read(Context ctx) {
    try {
      return ctx.req().getInputStream().readNBytes(settings.maxBody() + 1);
    } catch (IOException | BadMessageException e) {
      throw tooSlow(e)
          ? new HttpProblem(
              ProblemType.REQUEST_TIMEOUT, "The body came too slowly, or its rest never came.")
          : malformed("could not be read");
    }
  }

  private static boolean tooSlow(Exception e) {
    return e.getCause() instanceof TimeoutException
        || e instanceof BadMessageException bad && bad.getCode() == HttpStatus.REQUEST_TIMEOUT_408;
  }

  private void readForm(byte[] body, Parameters parameters) {
    String form = new String(body, StandardCharsets.UTF_8).strip();
    QueryString.parse(form, settings.maxParameters())
        .all()
        .forEach((name, values) -> values.forEach(value -> parameters.add(name, value)));
  }

  private static void readJson(byte[] body, Parameters parameters) throws IOException {
    try (JsonParser parser = JSON.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) throw malformed("is not a JSON object");
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.START_ARRAY) {
          parameters.markList(name);
          if (Param.of(name).filter(Param::isPasted).isPresent())
            addPasted(parser, name, parameters);
          else addList(parser, name, parameters);
        } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
          addScalar(parser, name, parameters, "");
        }
      }
      if (parser.nextToken() != null) throw malformed("goes on after the JSON object");
    } catch (JsonProcessingException e) {
      throw malformed("is not JSON" + place(e.getLocation()));
    }
  }

  private static String place(JsonLocation at) {
    return at == null
        ? ""
        : ": it cannot be read at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  /** A list of names is one value, a name a line. */
  private static void addPasted(JsonParser parser, String name, Parameters parameters)
      throws IOException {
    StringBuilder lines = new StringBuilder();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (!parser.currentToken().isScalarValue()) throw unusable("a nested value", name, "");
      if (parser.currentToken() != JsonToken.VALUE_NULL)
        lines.append(parser.getText()).append('\n');
    }
    parameters.addFromBody(name, lines.toString());
  }

  private static void addList(JsonParser parser, String name, Parameters parameters)
      throws IOException {
    for (int place = 0; parser.nextToken() != JsonToken.END_ARRAY; place++) {
      if (parser.currentToken() != JsonToken.VALUE_NULL) {
        addScalar(parser, name, parameters, "/" + place);
        continue;
      }
      // One query of a batch that is none must not take the others with it.
      if (Param.of(name).filter(Param.Q::equals).isEmpty())
        throw unusable("null", name, "/" + place);
      parameters.addFromBody(name, "");
    }
  }

  private static void addScalar(JsonParser parser, String name, Parameters parameters, String place)
      throws IOException {
    if (!parser.currentToken().isScalarValue()) throw unusable("a nested value", name, place);
    parameters.addFromBody(name, parser.getText());
  }

  private static HttpProblem unusable(String what, String name, String place) {
    String typed = Text.typed(name);
    Cause cause = new Cause(typed, Given.pointer(typed) + place, "is " + what, "");
    String detail = "The body has " + what + " in '" + typed + "'.";
    return new HttpProblem(ProblemType.BAD_REQUEST, detail, List.of(cause));
  }

  private static int firstVisible(byte[] body) {
    for (byte b : body) if (b > ' ') return b;
    return -1;
  }

  private static HttpProblem malformed(String what) {
    return new HttpProblem(ProblemType.BAD_REQUEST, "The body " + what + ".");
  }
}
