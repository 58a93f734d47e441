package pfocr.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What the headers of answers tell, for the description of the API and for pages elsewhere. */
enum AnswerHeader {
  REQUEST_ID(
      "X-Request-Id",
      On.ALL,
      true,
      "Finds the request in the server's log; one that is sent is kept."),
  CACHE_CONTROL("Cache-Control", On.ALL, false, "How long the answer may be kept."),
  VARY("Vary", On.ALL, false, "What of the request the form of the answer depends on."),
  RATE_LIMIT(
      "RateLimit",
      On.ALL,
      true,
      "Requests that are left and the seconds until there are more; only where there is a limit."),
  RATE_LIMIT_POLICY(
      "RateLimit-Policy",
      On.ALL,
      true,
      "Requests in a window of seconds; only where there is a limit."),
  ETAG(
      "ETag",
      On.GOOD,
      true,
      "Stands for this answer from this build of the index; sent back in If-None-Match it is"
          + " answered with 304. Partial answers have none."),
  SERVER_TIMING(
      "Server-Timing",
      On.WHOLE,
      true,
      "Milliseconds of the parts of the work, or that the answer was kept ready."),
  LINK("Link", On.WHOLE, true, "Addresses of this page, of the first and of the next one."),
  CONTENT_DISPOSITION(
      "Content-Disposition", On.WHOLE, true, "The name to save the file under; only of files."),
  CONTENT_ENCODING("Content-Encoding", On.ALL, false, "gzip for clients that take it."),
  TOTAL_COUNT(ExportRoutes.TOTAL, On.WHOLE, true, "Figures that the whole result has."),
  ROW_COUNT(
      ExportRoutes.ROWS,
      On.WHOLE,
      true,
      "Figures that this file brings; not said of gene sets, of which figures without genes have"
          + " none."),
  TIMED_OUT(
      ExportRoutes.TIMED_OUT,
      On.WHOLE,
      true,
      "true when the result is only what was found in time."),
  WARNINGS(
      "X-Warnings",
      On.WHOLE,
      true,
      "What of the search was not understood, or changed, as a JSON list of sentences; files have no"
          + " other place for it."),
  TRAILER(
      "Trailer",
      On.WHOLE,
      false,
      "The fields behind the last byte: "
          + ExportRoutes.WRITTEN
          + ", the rows that were written, and "
          + ExportRoutes.DIGEST
          + ", the checksum of the bytes that were sent (RFC 9530)."),
  LOCATION("Location", Set.of(303, 307, 308), false, "Where the answer is."),
  ALLOW("Allow", Set.of(405), false, "The methods that the address answers."),
  RETRY_AFTER("Retry-After", Set.of(429, 503), true, "Seconds after which to try again.");

  /** Groups of statuses. */
  private static final class On {
    static final Set<Integer> ALL = Set.of();
    static final Set<Integer> GOOD = Set.of(200, 304);
    static final Set<Integer> WHOLE = Set.of(200);
  }

  private final String key;
  private final Set<Integer> statuses;
  private final boolean exposed;
  private final String meaning;

  AnswerHeader(String key, Set<Integer> statuses, boolean exposed, String meaning) {
    this.key = key;
    this.statuses = statuses;
    this.exposed = exposed;
    this.meaning = meaning;
  }

  /** Its name as it is sent. */
  String key() {
    return key;
  }

  /** What it tells, in a sentence. */
  String meaning() {
    return meaning;
  }

  /** Whether answers of that status may have it. */
  boolean on(int status) {
    return statuses.isEmpty() || statuses.contains(status);
  }

  /** Those that scripts of other sites may read (Access-Control-Expose-Headers). */
  static String exposed() {
    return Arrays.stream(values())
        .filter(header -> header.exposed)
        .map(AnswerHeader::key)
        .collect(Collectors.joining(", "));
  }
}
