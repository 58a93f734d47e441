package pfocr.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pfocr.query.ParsedQuery.All;
import pfocr.query.ParsedQuery.Any;
import pfocr.query.ParsedQuery.Everything;
import pfocr.query.ParsedQuery.InField;
import pfocr.query.ParsedQuery.Not;
import pfocr.query.ParsedQuery.Words;

/**
 * The query language. Every text has a reading; what cannot be read as meant is read literally and
 * told in a warning.
 *
 * <table>
 * <caption>By example</caption>
 * <tr><th>typed</th><th>finds figures with</th></tr>
 * <tr><td>{@code KCC2 morphine}</td><td>both words (the best of the rest when there are none)</td></tr>
 * <tr><td>{@code "morphine hyperalgesia"}</td><td>the phrase</td></tr>
 * <tr><td>{@code "KCC2 morphine"~5}</td><td>the words at most five moves apart</td></tr>
 * <tr><td>{@code BDNF AND (KCC2 OR NKCC1)}</td><td>what the operators say; AND binds tighter than OR</td></tr>
 * <tr><td>{@code BDNF NOT cancer}, {@code BDNF -cancer}</td><td>the first without the second</td></tr>
 * <tr><td>{@code title:morphine}, {@code morphine[title]}</td><td>the word in the figure's title</td></tr>
 * <tr><td>{@code gene:PKM}, {@code chemical:GABA}</td><td>the thing recognised in the picture</td></tr>
 * <tr><td>{@code year:2010..2020}, {@code year:[2010 TO 2020]}, {@code 2010:2020[dp]}</td><td>these years</td></tr>
 * <tr><td>{@code phospho*}, {@code TP?3}</td><td>words of this pattern</td></tr>
 * <tr><td>{@code morphin~}, {@code morphin~2}</td><td>words at most one or two edits away</td></tr>
 * <tr><td>{@code *:*}</td><td>all figures</td></tr>
 * </table>
 *
 * Operators are upper case. A question mark at the end of a word is a question mark. Stateless.
 */
public final class QuerySyntax {
  /** Deeper brackets are read as if they were not there. */
  private static final int MAX_DEPTH = 40;

  /** Further words are left out, with a warning: each costs a clause. */
  public static final int MAX_CLAUSES = 256;

  private final QueryCharacters in;
  private final List<String> warnings = new ArrayList<>();
  private int clauses;
  private boolean cut;

  private QuerySyntax(String text) {
    this.in = new QueryCharacters(text);
  }

  /**
   * A reading and what could not be read as meant.
   *
   * @param query the tree; {@link Everything} when there is no word at all
   */
  public record Reading(ParsedQuery query, List<String> warnings) {
    public Reading {
      warnings = List.copyOf(warnings);
    }
  }

  /** Reads a text. */
  public static Reading read(String text) {
    QuerySyntax syntax = new QuerySyntax(text);
    ParsedQuery query = syntax.alternatives(0);
    return new Reading(query, syntax.warnings.stream().distinct().toList());
  }

  /** {@code conjunction (OR conjunction)*}, up to the closing bracket or the end. */
  private ParsedQuery alternatives(int depth) {
    List<ParsedQuery> parts = new ArrayList<>();
    do {
      ParsedQuery part = conjunction(depth);
      if (!(part instanceof Everything everything) || in.justReadEverything()) parts.add(part);
    } while (in.skipOperator("OR", "||"));
    return parts.isEmpty() ? new Everything() : parts.size() == 1 ? parts.get(0) : new Any(parts);
  }

  /** {@code words (AND words)*}; {@code NOT x} and {@code +x} stand among the words. */
  private ParsedQuery conjunction(int depth) {
    List<ParsedQuery> groups = new ArrayList<>();
    List<ParsedQuery> all = new ArrayList<>();
    do {
      words(depth, all, groups);
    } while (in.skipOperator("AND", "&&"));
    all.addAll(0, groups);
    return all.isEmpty() ? new Everything() : all.size() == 1 ? all.get(0) : new All(all);
  }

  /**
   * Items side by side; required and excluded ones go to {@code all}, the group to {@code groups}.
   */
  private void words(int depth, List<ParsedQuery> all, List<ParsedQuery> groups) {
    List<ParsedQuery> group = new ArrayList<>();
    while (!in.atEnd()
        && !closes(depth)
        && !in.atOperator("AND", "&&")
        && !in.atOperator("OR", "||")) {
      boolean not = in.skipOperator("NOT") || in.skipPrefix('-') || in.skipPrefix('!');
      boolean required = !not && in.skipPrefix('+');
      Optional<ParsedQuery> item = item(depth);
      if (item.isEmpty()) continue;
      if (not) all.add(item.get() instanceof Not(ParsedQuery inner) ? inner : new Not(item.get()));
      else if (required) all.add(item.get());
      else group.add(item.get());
    }
    if (group.size() == 1) groups.add(group.get(0));
    else if (!group.isEmpty()) groups.add(new Words(group));
  }

  /** Whether a closing bracket is next; one that nothing opened is skipped with a warning. */
  private boolean closes(int depth) {
    if (depth > 0) return in.at(')');
    while (in.skip(')')) warn("A closing bracket without an opening one was left out.");
    return in.atEnd();
  }

  private Optional<ParsedQuery> item(int depth) {
    if (in.atEnd()) return Optional.empty();
    if (in.at('(')) return bracket(depth);
    Optional<ParsedQuery> field = field(depth);
    if (field.isPresent()) return field;
    return tagged(in.at('"') ? phrase() : in.word().flatMap(this::word));
  }

  private Optional<ParsedQuery> bracket(int depth) {
    in.skip('(');
    if (depth >= MAX_DEPTH) {
      warn("Brackets deeper than " + MAX_DEPTH + " were left out.");
      return Optional.empty();
    }
    ParsedQuery inner = alternatives(depth + 1);
    if (!in.skip(')')) warn("A closing bracket was missing.");
    return inner instanceof Everything && !in.justReadEverything()
        ? Optional.empty()
        : tagged(Optional.of(inner));
  }

  /** {@code name:value}; a name that is no field leaves the text to be read as a word. */
  private Optional<ParsedQuery> field(int depth) {
    Optional<String> name = in.peekFieldName();
    if (name.isEmpty() || Curies.isPrefix(name.get()) && in.idFollows(name.get()))
      return Optional.empty();
    Optional<SearchField> field = SearchField.of(name.get());
    if (field.isEmpty()) {
      if (!Curies.isPrefix(name.get()) && !name.get().matches("https?|ftp|\\*"))
        warn(
            "There is no field '"
                + name.get()
                + "'"
                + FieldNames.nearest(name.get())
                + "; it was read as text.");
      return Optional.empty();
    }
    in.skipFieldName(name.get());
    if (field.get() == SearchField.YEAR) return years();
    if (in.at('(')) return bracket(depth).map(inner -> new InField(field.get(), inner));
    Optional<ParsedQuery> value = in.at('"') ? phrase() : in.word().flatMap(this::word);
    if (value.isEmpty()) warn("Nothing follows the field '" + name.get() + "'.");
    return value.map(inner -> new InField(field.get(), inner));
  }

  /** {@code 2015}, {@code 2010..2020}, {@code [2010 TO 2020]}, {@code >=2010}, {@code unknown}. */
  private Optional<ParsedQuery> years() {
    String text =
        in.at('[') || in.at('{')
            ? in.range()
            : in.at('"') ? in.phrase() : in.word().map(QueryCharacters.Token::text).orElse("");
    Optional<ParsedQuery> range = YearSyntax.read(text);
    if (range.isEmpty()) warn("'" + text + "' is no year or range of years; it was read as text.");
    return range.or(
        () -> text.isBlank() ? Optional.empty() : Optional.of(new ParsedQuery.Word(text, -1, -1)));
  }

  /** {@code x[title]}, {@code 2010:2020[dp]}, {@code "a b"[tiab:~3]} as PubMed writes fields. */
  private Optional<ParsedQuery> tagged(Optional<ParsedQuery> item) {
    if (item.isEmpty()) return item;
    Optional<QueryCharacters.Tag> tag = in.tag();
    if (tag.isEmpty()) return item;
    SearchField field = tag.get().field();
    if (field == SearchField.YEAR
        && item.get() instanceof ParsedQuery.Word(String text, int s, int e))
      return YearSyntax.read(text).or(() -> item);
    ParsedQuery inner = item.get();
    if (inner instanceof ParsedQuery.Phrase(String text, int slop, int s, int e))
      inner = new ParsedQuery.Phrase(text, Math.max(slop, tag.get().slop()), s, e);
    return Optional.of(new InField(field, inner));
  }

  private Optional<ParsedQuery> phrase() {
    int start = in.position();
    boolean closed = in.phraseIsClosed();
    String text = in.phrase();
    if (!closed) warn("A closing quotation mark was missing.");
    int slop = in.slop();
    if (text.isBlank() || !countClause()) return Optional.empty();
    return Optional.of(new ParsedQuery.Phrase(text.strip(), slop, start, in.position()));
  }

  private Optional<ParsedQuery> word(QueryCharacters.Token token) {
    if (!countClause()) return Optional.empty();
    return WordSyntax.read(token);
  }

  private boolean countClause() {
    if (clauses++ < MAX_CLAUSES) return true;
    if (!cut) warn("Only the first " + MAX_CLAUSES + " words were read.");
    cut = true;
    return false;
  }

  private void warn(String sentence) {
    warnings.add(sentence);
  }

  static final Set<Character> OPENING_QUOTES = Set.of('"', '“', '”', '„', '«');
}
