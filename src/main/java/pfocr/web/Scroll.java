package pfocr.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import pfocr.search.ResultPage;

/**
 * The {@code _scroll_id} of BioThings clients: the whole next request in one word, so that the
 * server keeps nothing and no scroll expires.
 */
final class Scroll {
  /** What clients expect behind the last part. */
  static final byte[] END =
      "{\"code\":200,\"success\":false,\"error\":\"No results to return.\"}"
          .getBytes(StandardCharsets.UTF_8);

  private static final String LAST = "end";

  private Scroll() {}

  /** The id of the part behind a page. */
  static String next(Asked asked, ResultPage page) {
    String query =
        page.next()
            .map(cursor -> asked.with(r -> r.withCursor(cursor, r.size())).toString())
            .orElse(LAST);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(query.getBytes(StandardCharsets.UTF_8));
  }

  /** The parameters of a part, empty inside behind the last one; empty for what is no such id. */
  static Optional<Optional<Parameters>> read(String id) {
    try {
      String query = new String(Base64.getUrlDecoder().decode(id.strip()), StandardCharsets.UTF_8);
      if (query.equals(LAST)) return Optional.of(Optional.empty());
      if (!query.contains(Param.CURSOR.key() + "=")) return Optional.empty();
      return Optional.of(Optional.of(QueryString.parse(query, 1_000)));
    } catch (IllegalArgumentException | HttpProblem e) {
      return Optional.empty();
    }
  }
}
