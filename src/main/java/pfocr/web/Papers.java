package pfocr.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of {@code pmcid}: papers whose figures are wanted, or with a minus not wanted. The
 * engine reads them behind the query as a part of it.
 *
 * @param values as they were sent
 * @param clauses the same in the query language, "" for none
 */
record Papers(List<String> values, String clauses) {
  static final Papers NONE = new Papers(List.of(), "");

  private static final Pattern PMCID = Pattern.compile("(-?)(?:PMC)?(\\d{1,12})");

  static Papers of(Given given) {
    List<String> any = new ArrayList<>();
    StringBuilder clauses = new StringBuilder();
    List<String> values = given.list(Param.PMCID);
    for (String value : values) {
      Matcher m = PMCID.matcher(value.toUpperCase(Locale.ROOT));
      if (!m.matches()) throw given.problem(Param.PMCID, value, "is not of the form PMC4604226");
      if (m.group(1).isEmpty()) any.add("pmcid:PMC" + m.group(2));
      else clauses.append(" -pmcid:PMC").append(m.group(2));
    }
    if (!any.isEmpty()) clauses.append(" +(").append(String.join(" OR ", any)).append(')');
    return new Papers(values, clauses.toString().strip());
  }

  /** The query with the papers. */
  String joined(String query) {
    return (query.strip() + ' ' + clauses).strip();
  }

  /** The query without the papers; empty when they are not the end of it. */
  Optional<String> parted(String text) {
    if (clauses.isEmpty() || !text.endsWith(clauses)) return Optional.empty();
    return Optional.of(text.substring(0, text.length() - clauses.length()).strip());
  }
}
