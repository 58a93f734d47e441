package pfocr.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A request that is answered with a refusal: what kind, why, and which parameters are to blame. */
public final class HttpProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * One cause.
   *
   * @param parameter the parameter as it was spelled, "" when it is none
   * @param pointer where it stands in a JSON body (RFC 6901), "" when it does not
   * @param suggestion what may have been meant, "" when nothing comes near
   */
  public record Cause(String parameter, String pointer, String detail, String suggestion) {
    public Cause(String parameter, String detail, String suggestion) {
      this(parameter, "", detail, suggestion);
    }
  }

  private final transient ProblemType type;
  private final transient List<Cause> causes;
  private final transient Map<String, String> headers = new TreeMap<>();

  /** A problem with a whole sentence about this very request. */
  public HttpProblem(ProblemType type, String detail, List<Cause> causes) {
    super(detail, null, false, false);
    this.type = type;
    this.causes = List.copyOf(causes);
  }

  /** A problem without causes of its own. */
  public HttpProblem(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  /** A value that cannot be used; {@code rule} says what is allowed. */
  static HttpProblem badValue(String parameter, String value, String rule) {
    return badValue(value, new Cause(parameter, rule, ""));
  }

  /** A value that cannot be used, for the reason that the cause gives. */
  static HttpProblem badValue(String value, Cause cause) {
    String hint = cause.suggestion().isEmpty() ? "" : " Did you mean '" + cause.suggestion() + "'?";
    String detail =
        "The value '"
            + shortened(value)
            + "' of "
            + cause.parameter()
            + " "
            + cause.detail()
            + "."
            + hint;
    return new HttpProblem(ProblemType.BAD_PARAMETER, detail, List.of(cause));
  }

  /** Adds a header to the answer. */
  HttpProblem with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public ProblemType type() {
    return type;
  }

  public String detail() {
    return getMessage();
  }

  public List<Cause> causes() {
    return causes;
  }

  /** The causes that say more than the sentence does. */
  public List<Cause> furtherCauses() {
    return causes.stream()
        .filter(cause ->
            !Stream.of(cause.parameter(), cause.detail(), cause.suggestion())
                .allMatch(detail()::contains))
        .toList();
  }

  Map<String, String> headers() {
    return headers;
  }

  private static String shortened(String value) {
    return value.length() <= 60 ? value : value.substring(0, 60) + "…";
  }
}
