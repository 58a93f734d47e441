package pfocr.web;

import java.util.Locale;
import java.util.Optional;

/** The kinds of refusals, each with a page at {@code /problems/...} that explains it. */
public enum ProblemType {
  UNKNOWN_PARAMETER(
      400,
      "Unknown parameter",
      "The request has a parameter that this address does not know. It is refused, not ignored, "
          + "because an ignored filter would give wrong results. Each entry of errors names the "
          + "parameter and the nearest known one. Add lenient=true to ignore unknown parameters."),
  BAD_PARAMETER(
      400,
      "Bad parameter value",
      "A parameter has a value that cannot be used. Each entry of errors names the parameter and "
          + "says what is allowed. The text of a search itself is never refused."),
  BAD_REQUEST(
      400,
      "Malformed request",
      "The request is not well-formed: its address has broken percent-encoding or is not UTF-8, or "
          + "its body is not a JSON object."),
  NOT_FOUND(404, "Not found", "There is nothing at this address, or no figure has this id."),
  METHOD_NOT_ALLOWED(
      405,
      "Method not allowed",
      "The address exists but does not answer this method. The Allow header lists those it does."),
  NOT_ACCEPTABLE(
      406,
      "Not acceptable",
      "The Accept header admits none of the forms that this address can answer in. The answer "
          + "names them; leave the header out, or use the parameter format where there is one."),
  REQUEST_TIMEOUT(
      408,
      "Request timeout",
      "The body came too slowly, or its rest never came. Send it again, over a better connection."),
  BODY_TOO_LARGE(
      413, "Request body too large", "The body is larger than the limit that the answer names."),
  URL_TOO_LONG(
      414,
      "URL too long",
      "The address is longer than the limit that the answer names. Send the same parameters as a "
          + "JSON object with POST instead."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "Unsupported media type",
      "The body must be a JSON object (application/json), a form "
          + "(application/x-www-form-urlencoded), or, where a list of names is posted, plain text or"
          + " a table; and not compressed."),
  IMPOSSIBLE(
      422,
      "Impossible request",
      "Each value is a good one, but they cannot be had together: a cursor with from, a cursor of "
          + "another order, a place that is not in this result."),
  TOO_MANY_REQUESTS(
      429,
      "Too many requests",
      "This client has sent more requests than the server takes from one client in a time. The "
          + "RateLimit headers of every answer tell how many are left; try again after the seconds "
          + "in Retry-After."),
  HEADERS_TOO_LARGE(
      431, "Request headers too large", "The headers of the request are larger than the limit."),
  INTERNAL(
      500,
      "Internal error",
      "Something went wrong in the server. The id in instance finds the entry in its log."),
  OVERLOADED(
      503,
      "Overloaded",
      "More searches are running than the server takes at once. Try again after the seconds in "
          + "Retry-After."),
  NOT_READY(503, "Not ready", "The index cannot be searched at the moment.");

  private final int status;
  private final String title;
  private final String meaning;

  ProblemType(int status, String title, String meaning) {
    this.status = status;
    this.title = title;
    this.meaning = meaning;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** What it means and what helps, for people. */
  public String meaning() {
    return meaning;
  }

  /** The last part of its address: {@code unknown-parameter}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The address that identifies it in answers. */
  public String path() {
    return "/problems/" + slug();
  }

  static Optional<ProblemType> ofSlug(String slug) {
    for (ProblemType type : values()) if (type.slug().equals(slug)) return Optional.of(type);
    return Optional.empty();
  }

  /** The kind that fits a status the HTTP layer below chose. */
  static ProblemType ofStatus(int status) {
    return switch (status) {
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 408 -> REQUEST_TIMEOUT;
      case 413 -> BODY_TOO_LARGE;
      case 414 -> URL_TOO_LONG;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 431 -> HEADERS_TOO_LARGE;
      case 503 -> OVERLOADED;
      // Versions and transfer codings nobody knows are the client's fault.
      case 501, 505 -> BAD_REQUEST;
      default -> status >= 500 ? INTERNAL : BAD_REQUEST;
    };
  }
}
