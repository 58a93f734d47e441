package pfocr.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a refused address of a page still asks for without the parameters that are to blame: the
 * user's work is not lost with them.
 *
 * @param text the query, "" for none
 * @param url the address without what is to blame, "" when nothing would change
 * @param blamed the parameters left out, in words
 */
public record Repaired(String text, String url, String blamed) {
  private static final int MOST = 1_000;

  /** What is left of the request. */
  static Repaired of(Context ctx, HttpProblem problem) {
    Map<String, List<String>> sent = sent(ctx);
    String text =
        Optional.ofNullable(sent.get(Param.Q.key()))
            .map(List::getFirst)
            .map(Text::wellFormed)
            .orElse("");
    Set<String> blamed =
        problem.causes().stream()
            .map(HttpProblem.Cause::parameter)
            .filter(sent::containsKey)
            .collect(Collectors.toCollection(TreeSet::new));
    if (blamed.isEmpty() || !ctx.req().getMethod().equals("GET")) return new Repaired(text, "", "");
    StringBuilder query = new StringBuilder();
    sent.forEach((name, values) -> {
      if (!blamed.contains(name)) for (String value : values) add(query, name, value);
    });
    String url = ctx.path() + (query.isEmpty() ? "" : "?" + query);
    return new Repaired(text, url, String.join(", ", blamed));
  }

  private static Map<String, List<String>> sent(Context ctx) {
    String query = Optional.ofNullable(ctx.req().getQueryString()).orElse("");
    try {
      return QueryString.parse(query, MOST).all();
    } catch (HttpProblem unreadable) {
      return Map.of();
    }
  }

  private static void add(StringBuilder query, String name, String value) {
    if (!query.isEmpty()) query.append('&');
    QueryString.encode(name, query);
    query.append('=');
    QueryString.encode(value, query);
  }
}
