package pfocr.web;

import java.util.List;
import java.util.regex.Pattern;
import pfocr.query.Operator;
import pfocr.query.SearchRequest;

/** Narrows a search to exactly those of its figures that further queries find, too. */
final class Narrowing {
  /** Signs of a query that means something else when words are written behind it. */
  private static final Pattern OPERATORS = Pattern.compile("[|()\\[\\]\"]|\\b(?:OR|AND|NOT|TO)\\b");

  private Narrowing() {}

  /**
   * The narrowed search. Words that all had to match must go on to match when fewer figures are
   * left.
   *
   * @param relaxed whether fewer words than typed had to match
   * @param queries without operators, each of which must match
   */
  static Asked of(Asked asked, boolean relaxed, List<String> queries) {
    boolean words = asked.request().text().indexOf(' ') >= 0;
    boolean all = words && !relaxed && asked.request().operator() == asked.base().operator();
    return asked.with(r -> {
      SearchRequest narrowed = narrowed(r, queries);
      return all ? narrowed.withOperator(Operator.AND) : narrowed;
    });
  }

  /** The queries stand in the text, or in a filter when the text has no room for them. */
  private static SearchRequest narrowed(SearchRequest request, List<String> queries) {
    String only = String.join(" AND ", queries);
    String text = narrowed(request.text(), request.operator(), queries);
    if (text.length() <= SearchRequest.MAX_TEXT) return request.withText(text);
    if (request.filter().isEmpty()) return request.withNarrowing(only, request.postFilter());
    if (request.postFilter().isEmpty()) return request.withNarrowing(request.filter(), only);
    String both = '(' + request.filter() + ") AND " + only;
    return both.length() <= SearchRequest.MAX_TEXT
        ? request.withNarrowing(both, request.postFilter())
        : request;
  }

  private static String narrowed(String text, Operator operator, List<String> queries) {
    boolean any = operator == Operator.OR;
    String joint = any ? " AND " : " ";
    String only = String.join(joint, queries);
    if (text.isBlank()) return only;
    boolean alone = any || OPERATORS.matcher(text).find();
    return (alone ? '(' + text + ')' : text) + joint + only;
  }
}
