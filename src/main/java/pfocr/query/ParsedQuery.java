package pfocr.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the words in the search box mean, as a tree. {@code toString} prints it in a canonical form
 * of the query language; it is what the tests compare.
 */
public sealed interface ParsedQuery {
  /**
   * A bare word as typed, with its place in the typed text (for messages and chips).
   *
   * @param start first character in the typed text, -1 when the word was not typed as such
   */
  record Word(String text, int start, int end) implements ParsedQuery {
    @Override
    public String toString() {
      return text;
    }
  }

  /** Words next to each other in this order; {@code slop} moves are allowed. */
  record Phrase(String text, int slop, int start, int end) implements ParsedQuery {
    @Override
    public String toString() {
      return '"' + text + '"' + (slop > 0 ? "~" + slop : "");
    }
  }

  /** A pattern with {@code *} (any letters) and {@code ?} (one letter). */
  record Wildcard(String pattern) implements ParsedQuery {
    @Override
    public String toString() {
      return pattern + "/wild";
    }
  }

  /** A word and those at most {@code edits} (1 or 2) edits away. */
  record Fuzzy(String text, int edits) implements ParsedQuery {
    @Override
    public String toString() {
      return text + "~" + edits;
    }
  }

  /** An inner query read in one field only. */
  record InField(SearchField field, ParsedQuery inner) implements ParsedQuery {
    @Override
    public String toString() {
      return field.key() + ":" + inner;
    }
  }

  /** Years from to, both included. */
  record Years(YearRange range) implements ParsedQuery {
    @Override
    public String toString() {
      return "year:" + range;
    }
  }

  /** Figures without the inner query's. */
  record Not(ParsedQuery inner) implements ParsedQuery {
    @Override
    public String toString() {
      return "-" + inner;
    }
  }

  /** Figures of every part, asked for by AND, +, or a bracket. */
  record All(List<ParsedQuery> parts) implements ParsedQuery {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return join(parts, " AND ");
    }
  }

  /** Figures of any part, asked for by OR. */
  record Any(List<ParsedQuery> parts) implements ParsedQuery {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return join(parts, " OR ");
    }
  }

  /** Parts that merely stand side by side; the request's {@link Operator} says how they join. */
  record Words(List<ParsedQuery> parts) implements ParsedQuery {
    public Words {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return join(parts, " ");
    }
  }

  /** Every figure. */
  record Everything() implements ParsedQuery {
    @Override
    public String toString() {
      return "*:*";
    }
  }

  private static String join(List<ParsedQuery> parts, String glue) {
    return parts.stream().map(ParsedQuery::toString).collect(Collectors.joining(glue, "(", ")"));
  }
}
