package pfocr.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A body that is sent while it is made. */
final class Streamed {
  private static final Logger LOG = LoggerFactory.getLogger(Streamed.class);

  private static final List<String> OF_THE_BODY =
      List.of(
          "Content-Disposition",
          "Content-Encoding",
          "ETag",
          "Link",
          "Trailer",
          ExportRoutes.TOTAL,
          ExportRoutes.ROWS);

  private Streamed() {}

  /** Writes a body. */
  interface Body {
    void write(OutputStream out) throws IOException;
  }

  /** Whether the client takes gzip. */
  static boolean gzip(Context ctx) {
    String accepted = ctx.header("Accept-Encoding");
    return accepted != null && Accept.gzip(accepted);
  }

  /**
   * Sends a body, gzipped for clients that take it. What goes wrong before the first byte is sent
   * is thrown; later the connection is closed, so that nobody takes the part for the whole.
   */
  static void send(Context ctx, Body body) throws IOException {
    send(ctx, ctx.res().getOutputStream(), body);
  }

  /** The same, and the digest sees all bytes that are sent. */
  static void send(Context ctx, MessageDigest digest, Body body) throws IOException {
    send(ctx, new DigestOutputStream(ctx.res().getOutputStream(), digest), body);
  }

  private static void send(Context ctx, OutputStream plain, Body body) throws IOException {
    if (gzip(ctx)) ctx.header("Content-Encoding", "gzip");
    try {
      OutputStream out = gzip(ctx) ? new GZIPOutputStream(plain, 8_192) : plain;
      body.write(out);
      out.close();
    } catch (IOException e) {
      LOG.debug("the client of request {} has gone", Headers.id(ctx), e);
    } catch (RuntimeException e) {
      if (!ctx.res().isCommitted()) {
        undo(ctx);
        throw e;
      }
      LOG.warn("the answer to request {} broke off: {}", Headers.id(ctx), e.toString());
      breakOff(ctx);
    }
  }

  /** Takes back what was said about a body that is not sent. */
  private static void undo(Context ctx) {
    ctx.res().resetBuffer();
    ctx.res().setTrailerFields(Map::of);
    for (String name : OF_THE_BODY) ctx.res().setHeader(name, null);
  }

  private static void breakOff(Context ctx) {
    try {
      ctx.res().sendError(-1);
    } catch (IOException | IllegalStateException e) {
      LOG.debug("the client of request {} has gone", Headers.id(ctx), e);
    }
  }
}
