package pfocr.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The headers that every answer has. */
final class Headers {
  private static final String CSP =
      "default-src 'none'; img-src 'self' https://europepmc.org https://www.ncbi.nlm.nih.gov"
          + " https://*.ncbi.nlm.nih.gov data:; style-src 'self'; script-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private static final String EXPOSED = AnswerHeader.exposed();
  private static final String ALLOWED =
      "Accept, Content-Type, If-None-Match, X-Request-Id, Last-Event-ID, Mcp-Protocol-Version,"
          + " Mcp-Session-Id, Mcp-Method, Mcp-Name";
  private static final String ID = "requestId";

  /** Headers together have room for these; the JSON of the same search tells all. */
  private static final int MOST_WARNINGS = 8;

  private static final int LONGEST_WARNING = 300;

  private Headers() {}

  /** Sets them, and the id of the request. */
  static void set(Context ctx) {
    ctx.header("X-Request-Id", id(ctx))
        .header("Vary", "Accept, Accept-Encoding")
        .header("Access-Control-Allow-Origin", "*")
        .header("Access-Control-Expose-Headers", EXPOSED)
        .header("Content-Security-Policy", CSP)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "strict-origin-when-cross-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin");
  }

  /** The answer to a CORS preflight, and to anyone who asks what an address can do. */
  static void options(Context ctx, String methods) {
    ctx.status(204)
        .header("Allow", methods)
        .header("Access-Control-Allow-Methods", methods)
        .header("Access-Control-Allow-Headers", ALLOWED)
        .header("Access-Control-Max-Age", "86400");
  }

  /** Sentences as the value of a header: a JSON list in ASCII; "" for none. */
  static String warnings(List<String> sentences) {
    if (sentences.isEmpty()) return "";
    List<String> told = sentences.stream().limit(MOST_WARNINGS).map(Headers::shortened).toList();
    return JsonBytes.ascii(told);
  }

  private static String shortened(String sentence) {
    return sentence.length() <= LONGEST_WARNING
        ? sentence
        : sentence.substring(0, LONGEST_WARNING) + "…";
  }

  /** The client's id of the request when it is harmless, else one of ours. */
  static String id(Context ctx) {
    String known = ctx.attribute(ID);
    if (known != null) return known;
    String sent = ctx.header("X-Request-Id");
    String id =
        sent != null && sent.matches("[A-Za-z0-9._-]{1,64}")
            ? sent
            : Long.toString(ThreadLocalRandom.current().nextLong(1L << 62), 36);
    ctx.attribute(ID, id);
    return id;
  }

  /** The address of this server as the client sees it, without a slash at the end. */
  static String site(Context ctx) {
    String host = ctx.header("Host");
    if (host == null || host.isBlank()) host = ctx.req().getServerName() + ":" + ctx.port();
    String outside = ctx.header("X-Forwarded-Proto");
    String scheme = "https".equalsIgnoreCase(outside) ? "https" : ctx.req().getScheme();
    return scheme + "://" + host;
  }
}
