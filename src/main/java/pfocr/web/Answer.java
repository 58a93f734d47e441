package pfocr.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import pfocr.export.Export;
import pfocr.export.ExportFormat;
import pfocr.export.Selection;
import pfocr.figure.FigureRecord;

/** A finished body that can be sent many times, gzipped once when a client first asks for that. */
final class Answer {
  static final String JSON = "application/json; charset=utf-8";
  static final String HTML = "text/html; charset=utf-8";

  /** Smaller bodies are sent as they are: they fit in one packet. */
  private static final int LEAST_GZIP = 1_024;

  private final String contentType;
  private final byte[] body;
  private final Map<String, String> headers;
  private volatile byte[] gzipped;

  /**
   * A body.
   *
   * @param headers further headers; those without a value are not sent
   */
  Answer(String contentType, byte[] body, Map<String, String> headers) {
    this.contentType = contentType;
    this.body = body;
    this.headers = Map.copyOf(headers);
  }

  /** A body without headers of its own. */
  Answer(String contentType, byte[] body) {
    this(contentType, body, Map.of());
  }

  static Answer json(byte[] body) {
    return new Answer(JSON, body);
  }

  static Answer html(String page) {
    return new Answer(HTML, page.getBytes(StandardCharsets.UTF_8));
  }

  /** Those figures as a file. */
  static Answer file(
      Iterator<FigureRecord> figures,
      ExportFormat format,
      Selection selection,
      Map<String, String> headers) {
    StringWriter text = new StringWriter();
    try {
      Export.write(figures, Long.MAX_VALUE, format, selection, text);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
    return new Answer(format.contentType(), body, headers);
  }

  /** Bytes of memory that it may take. */
  int weight() {
    int named = headers.values().stream().mapToInt(String::length).sum();
    return body.length + body.length / 3 + named + 200;
  }

  /**
   * Sends it with the status that is set.
   *
   * @param tag the entity tag without quotes, "" for none
   */
  void send(Context ctx, String tag) throws IOException {
    String accepted = ctx.header("Accept-Encoding");
    boolean gzip = body.length >= LEAST_GZIP && accepted != null && Accept.gzip(accepted);
    byte[] bytes = gzip ? gzipped() : body;
    if (gzip) ctx.header("Content-Encoding", "gzip");
    if (!tag.isEmpty()) ctx.header("ETag", EntityTag.quoted(tag, gzip));
    headers.forEach((name, value) -> {
      if (!value.isEmpty()) ctx.header(name, value);
    });
    ctx.contentType(contentType);
    ctx.res().setContentLength(bytes.length);
    if (!ctx.req().getMethod().equals("HEAD")) ctx.res().getOutputStream().write(bytes);
    else ctx.res().flushBuffer();
  }

  private byte[] gzipped() {
    byte[] made = gzipped;
    if (made == null) gzipped = made = gzip(body);
    return made;
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3);
    try (GZIPOutputStream gzip = new FastGzip(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Level 4 is twice as fast as the default and a tenth larger. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(ByteArrayOutputStream out) throws IOException {
      super(out, 8_192);
      def.setLevel(4);
      def.setStrategy(Deflater.DEFAULT_STRATEGY);
    }
  }
}
