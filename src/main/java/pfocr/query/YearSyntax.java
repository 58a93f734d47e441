package pfocr.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The spellings of years inside a query. */
final class YearSyntax {
  private static final Pattern BRACKETED =
      Pattern.compile(
          "([\\[{])\\s*(\\d{4}|\\*)(?:\\s+(?i:TO)\\s+|\\s*(?:\\.\\.|,|:|-|–)\\s*)(\\d{4}|\\*)\\s*([]}])");
  private static final Pattern COMPARED = Pattern.compile("([<>]=?)\\s*(\\d{4})");
  private static final Pattern MONTH_AND_DAY =
      Pattern.compile("(?<=\\d{4})(?:/\\d{1,2}){1,2}(?!\\d)");
  private static final int LAST = 9999;

  private YearSyntax() {}

  /** The years that the text writes; empty when it writes none. */
  static Optional<ParsedQuery> read(String typed) {
    String text = typed.strip();
    if (text.equalsIgnoreCase("unknown"))
      return Optional.of(
          new ParsedQuery.InField(SearchField.YEAR, new ParsedQuery.Word("unknown", -1, -1)));
    Matcher bracketed = BRACKETED.matcher(text);
    if (bracketed.matches()) return bracketed(bracketed);
    Matcher compared = COMPARED.matcher(text);
    if (compared.matches()) return compared(compared.group(1), Integer.parseInt(compared.group(2)));
    return YearRange.parse(MONTH_AND_DAY.matcher(text).replaceAll("")).map(ParsedQuery.Years::new);
  }

  /** Curly brackets leave their year out; a range written backwards is turned. */
  private static Optional<ParsedQuery> bracketed(Matcher m) {
    int first = m.group(2).equals("*") ? 0 : Integer.parseInt(m.group(2));
    int last = m.group(3).equals("*") ? LAST : Integer.parseInt(m.group(3));
    boolean turned = first > last;
    return years(
        (turned ? last : first) + (m.group(1).equals("{") ? 1 : 0),
        (turned ? first : last) - (m.group(4).equals("}") ? 1 : 0));
  }

  private static Optional<ParsedQuery> compared(String operator, int year) {
    return switch (operator) {
      case ">" -> years(year + 1, LAST);
      case ">=" -> years(year, LAST);
      case "<" -> years(0, year - 1);
      default -> years(0, year);
    };
  }

  private static Optional<ParsedQuery> years(int first, int last) {
    return first > last
        ? Optional.empty()
        : Optional.of(new ParsedQuery.Years(new YearRange(first, last)));
  }
}
