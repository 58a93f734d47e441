package pfocr.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
 * <tr><td>{@code doi:10.1038/nn.4070}, {@code pmc:PMC4604226}</td><td>this paper</td></tr>
 * <tr><td>{@code MESH:D009020}, {@code NCBIGene:57468}</td><td>the thing of this id</td></tr>
 * <tr><td>{@code year:2010..2020}, {@code year:[2010 TO 2020]}, {@code 2010:2020[dp]}</td><td>these years</td></tr>
 * <tr><td>{@code phospho*}, {@code TP?3}</td><td>words of this pattern</td></tr>
 * <tr><td>{@code morphin~}, {@code morphin~2}</td><td>words at most one or two edits away</td></tr>
 * <tr><td>{@code _exists_:doi}, {@code _exists_:ndex}</td><td>the field or link at all</td></tr>
 * <tr><td>{@code *:*}, {@code __all__}</td><td>all figures</td></tr>
 * </table>
 *
 * Operators are upper case. A question mark at the end of a word is a question mark. A backslash
 * takes the meaning from the sign behind it. In a text that reads like a sentence a dash, plus or
 * exclamation mark before a word and {@code Title: } with a blank are punctuation, and a sentence
 * in capitals has no operators. Stateless.
 */
public final class QuerySyntax {
  /** Deeper brackets are read as if they were not there. */
  private static final int MAX_DEPTH = 40;

  /** Further words are left out, with a warning: each costs a clause. */
  public static final int MAX_CLAUSES = 256;

  /**
   * The same limit for what is typed as one word and read as many, such as {@code IL1/IL2/IL3/IL4}.
   */
  public static final int MAX_PARTS = 512;

  /** One word has no more parts that count. */
  public static final int MAX_PARTS_OF_WORD = 64;

  private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}]+");

  /** So many identifiers of fields of identifiers are no words: a list of them is one clause. */
  public static final int MAX_IDS = 2_000;

  /** Further patterns and fuzzy words are left out, with a warning: each is tried on all words. */
  public static final int MAX_PATTERNS = 16;

  /** Characters that are read of one word; longer ones are pasted by mistake. */
  public static final int MAX_WORD = 1_000;

  /** No field name is longer; more of a text is not repeated in a warning. */
  private static final int MAX_SHOWN = 60;

  private final QueryCharacters in;
  private final boolean sentence;
  private final List<String> warnings = new ArrayList<>();
  private boolean ofIds;
  private int ids;
  private int clauses;
  private int parts;
  private int patterns;
  private int ignoredBrackets;

  private QuerySyntax(String text) {
    this.in = new QueryCharacters(text);
    this.sentence = Sentence.is(text);
  }

  /**
   * A reading and what could not be read as meant.
   *
   * @param query the tree; {@link Everything} when there is no word at all
   * @param sentence whether the text reads like a sentence, in which signs mean little
   */
  public record Reading(ParsedQuery query, List<String> warnings, boolean sentence) {
    public Reading {
      warnings = List.copyOf(warnings);
    }

    /** The tree to fall back on: of a sentence, the one with quoted words as bare words. */
    public ParsedQuery fallback() {
      return sentence ? unquoted(query) : query;
    }
  }

  /** Reads a text. */
  public static Reading read(String text) {
    String calm = Sentence.unshouted(text);
    QuerySyntax syntax = new QuerySyntax(calm);
    if (!calm.equals(text)) syntax.warn("A sentence in capitals was read as one in small letters.");
    Optional<ParsedQuery> read = syntax.alternatives(0);
    if (read.isEmpty() && !text.isBlank() && syntax.warnings.isEmpty())
      syntax.warn("Nothing of the text can be looked for, so it asks for all figures.");
    ParsedQuery query = read.orElseGet(Everything::new);
    return new Reading(query, syntax.warnings.stream().distinct().toList(), syntax.sentence);
  }

  private static ParsedQuery unquoted(ParsedQuery query) {
    return switch (query) {
      case ParsedQuery.Phrase phrase ->
          new Words(
              Stream.of(phrase.text().split("\\s+"))
                  .map(word -> (ParsedQuery) new ParsedQuery.Word(word, -1, -1))
                  .toList());
      case Words(List<ParsedQuery> parts) ->
          new Words(flat(parts.stream().map(QuerySyntax::unquoted).toList()));
      case All(List<ParsedQuery> parts) ->
          new All(parts.stream().map(QuerySyntax::unquoted).toList());
      default -> query;
    };
  }

  /** {@code conjunction (OR conjunction)*}, up to the closing bracket or the end. */
  private Optional<ParsedQuery> alternatives(int depth) {
    List<ParsedQuery> parts = new ArrayList<>();
    int operators = -1;
    do {
      conjunction(depth).ifPresent(parts::add);
      operators++;
    } while (in.skipOperator("OR", "||"));
    lonely("OR", operators, parts.size());
    return joined(parts, Any::new);
  }

  /** {@code words (AND words)*}; {@code NOT x} and {@code +x} stand among the words. */
  private Optional<ParsedQuery> conjunction(int depth) {
    List<ParsedQuery> groups = new ArrayList<>();
    List<ParsedQuery> all = new ArrayList<>();
    int operators = -1;
    int joined = 0;
    do {
      int before = groups.size() + all.size();
      words(depth, all, groups);
      if (groups.size() + all.size() > before) joined++;
      operators++;
    } while (in.skipOperator("AND", "&&"));
    lonely("AND", operators, joined);
    all.addAll(0, groups);
    return joined(all, All::new);
  }

  /** Tells of operators that have nothing on one of their sides. */
  private void lonely(String operator, int operators, int joined) {
    if (operators > 0 && joined <= operators && !cut())
      warn("'" + operator + "' has nothing on one of its sides and was left out.");
  }

  /**
   * Items side by side; required and excluded ones go to {@code all}, the group to {@code groups}.
   */
  private void words(int depth, List<ParsedQuery> all, List<ParsedQuery> groups) {
    List<ParsedQuery> group = new ArrayList<>();
    while (skipStrayBrackets(depth) && !atEndOfItem()) {
      boolean not = false;
      while (in.skipOperator("NOT") || skipSign('-') || skipSign('!')) not = !not;
      List<ParsedQuery> target = not || skipSign('+') ? all : group;
      Optional<ParsedQuery> item = item(depth);
      if (not && item.isEmpty() && !cut()) warn("Nothing follows 'NOT'.");
      (not ? item.map(QuerySyntax::negated) : item).ifPresent(target::add);
    }
    joined(flat(group), Words::new).ifPresent(groups::add);
  }

  /** A sign that stands directly before a word and has a meaning; in a sentence it has none. */
  private boolean skipSign(char sign) {
    if (!in.skipPrefix(sign)) return false;
    if (sentence) warn("As the text reads like a sentence, '" + sign + "' was read as a dash.");
    return !sentence;
  }

  /** Brackets around words that merely stand side by side change nothing: most are prose. */
  private static List<ParsedQuery> flat(List<ParsedQuery> group) {
    return group.stream()
        .flatMap(item -> item instanceof Words(var inner) ? inner.stream() : Stream.of(item))
        .toList();
  }

  /** A closing bracket that nothing opened is skipped, and the text behind it goes on. */
  private boolean skipStrayBrackets(int depth) {
    for (; ignoredBrackets > 0 && in.skip(')'); ignoredBrackets--) {}
    while (depth == 0 && in.skip(')'))
      warn("A closing bracket without an opening one was left out.");
    return true;
  }

  private boolean atEndOfItem() {
    return in.atEnd() || in.at(')') || in.atOperator("AND", "&&") || in.atOperator("OR", "||");
  }

  private static ParsedQuery negated(ParsedQuery item) {
    return item instanceof Not(ParsedQuery inner) ? inner : new Not(item);
  }

  private static Optional<ParsedQuery> joined(
      List<ParsedQuery> parts, Function<List<ParsedQuery>, ParsedQuery> join) {
    return parts.size() > 1 ? Optional.of(join.apply(parts)) : parts.stream().findFirst();
  }

  private Optional<ParsedQuery> item(int depth) {
    if (atEndOfItem()) return Optional.empty();
    Optional<String> asked = in.peekExists();
    if (asked.isPresent()) return exists(asked.get(), depth);
    Optional<SearchField> field = field();
    return field.isPresent() ? inField(field.get(), depth) : plain(depth).flatMap(this::tagged);
  }

  /** {@code _exists_:doi}, {@code _exists_:ndex} as Elasticsearch has it. */
  private Optional<ParsedQuery> exists(String name, int depth) {
    Optional<ParsedQuery> query =
        SearchField.of(name)
            .<ParsedQuery>map(field -> new InField(field, new Everything()))
            .or(() -> link(name));
    if (query.isEmpty()) {
      unknown(name);
      return plain(depth);
    }
    in.skipExists();
    return countClause() ? query : Optional.empty();
  }

  /** Links are no fields, but values of one. */
  private static Optional<ParsedQuery> link(String name) {
    String link =
        switch (name.toLowerCase(Locale.ROOT)) {
          case "ndex" -> "ndex";
          case "wpid", "wikipathways" -> "wikipathways";
          default -> "";
        };
    if (link.isEmpty()) return Optional.empty();
    return Optional.of(new InField(SearchField.HAS, new ParsedQuery.Word(link, -1, -1)));
  }

  /** A bracket, phrase or word; empty when nothing is there or can be read from it. */
  private Optional<ParsedQuery> plain(int depth) {
    if (atEndOfItem()) return Optional.empty();
    if (in.at('(')) return bracket(depth);
    return in.at('"') ? phrase() : word();
  }

  private Optional<ParsedQuery> bracket(int depth) {
    in.skip('(');
    if (depth >= MAX_DEPTH) {
      warn("Brackets deeper than " + MAX_DEPTH + " were left out.");
      ignoredBrackets++;
      return Optional.empty();
    }
    Optional<ParsedQuery> inner = alternatives(depth + 1);
    if (inner.isEmpty() && !cut()) warn("Brackets with nothing in them were left out.");
    if (!in.skip(')') && !cut()) warn("A closing bracket was missing.");
    return inner;
  }

  /** {@code name:}; a name that is no field leaves the text to be read as a word. */
  private Optional<SearchField> field() {
    Optional<String> name = in.peekFieldName();
    if (name.isEmpty() || Curies.isPrefix(name.get()) && in.idFollows(name.get()))
      return Optional.empty();
    if (sentence && !in.valueFollows(name.get())) return Optional.empty();
    Optional<SearchField> field = SearchField.of(name.get());
    if (field.isPresent()) in.skipFieldName(name.get());
    else if (!Curies.isPrefix(name.get()) && in.valueFollows(name.get())) unknown(name.get());
    return field;
  }

  private void unknown(String name) {
    if (name.matches("https?|ftp")) return;
    String shown = name.length() > MAX_SHOWN ? name.substring(0, MAX_SHOWN) + "…" : name;
    warn(
        "There is no field '" + shown + "'" + FieldNames.nearest(shown) + "; it was read as text.");
  }

  private Optional<ParsedQuery> inField(SearchField field, int depth) {
    boolean outside = ofIds;
    ofIds = field.isOfIds();
    Optional<ParsedQuery> value =
        field == SearchField.YEAR
            ? years(depth)
            : range().or(() -> plain(depth)).map(inner -> new InField(field, inner));
    ofIds = outside;
    if (value.isEmpty() && !cut()) warn("Nothing follows the field '" + field.key() + "'.");
    return value;
  }

  /** What is a range where only years have ranges: a word. */
  private Optional<ParsedQuery> range() {
    Optional<String> range = in.range();
    if (range.isEmpty() || !countClause()) return Optional.empty();
    warn("Only years have ranges; '" + range.get() + "' was read as text.");
    return Optional.of(new ParsedQuery.Word(range.get(), -1, -1));
  }

  /** {@code 2015}, {@code 2010..2020}, {@code [2010 TO 2020]}, {@code >=2010}, {@code unknown}. */
  private Optional<ParsedQuery> years(int depth) {
    Optional<String> range = in.range();
    if (range.isPresent()) return countClause() ? Optional.of(year(range.get())) : Optional.empty();
    return plain(depth).map(this::years);
  }

  /** The tree with its words read as years. */
  private ParsedQuery years(ParsedQuery typed) {
    return switch (typed) {
      case ParsedQuery.Word word -> year(word.text());
      case ParsedQuery.Phrase phrase -> year(phrase.text());
      case Not(ParsedQuery inner) -> new Not(years(inner));
      case All(List<ParsedQuery> parts) -> new All(years(parts));
      case Any(List<ParsedQuery> parts) -> new Any(years(parts));
      case Words(List<ParsedQuery> parts) -> new Words(years(parts));
      case ParsedQuery.Wildcard wildcard -> year(wildcard.pattern());
      case ParsedQuery.Fuzzy fuzzy -> year(fuzzy.text());
      case Everything everything -> new InField(SearchField.YEAR, everything);
      case InField other -> other;
      case ParsedQuery.Years years -> years;
    };
  }

  private List<ParsedQuery> years(List<ParsedQuery> typed) {
    return typed.stream().map(this::years).toList();
  }

  private ParsedQuery year(String text) {
    Optional<ParsedQuery> range = YearSyntax.read(text);
    if (range.isPresent()) return range.get();
    warn("'" + text + "' is no year or range of years; it was read as text.");
    return new ParsedQuery.Word(text, -1, -1);
  }

  /** {@code x[title]}, {@code 2010:2020[dp]}, {@code "a b"[tiab:~3]} as PubMed writes fields. */
  private Optional<ParsedQuery> tagged(ParsedQuery item) {
    Optional<QueryCharacters.Tag> tag = in.peekTag();
    if (tag.isEmpty()) return Optional.of(item);
    Optional<SearchField> field = SearchField.of(tag.get().name());
    if (field.isEmpty() && !tag.get().isAllFields()) {
      if (in.at('[')) unknown(tag.get().name());
      return Optional.of(item);
    }
    in.skipTag(tag.get());
    ParsedQuery inner =
        item instanceof ParsedQuery.Phrase(String text, int slop, int start, int end)
            ? new ParsedQuery.Phrase(text, Math.max(slop, tag.get().slop()), start, end)
            : item;
    if (field.isEmpty()) return Optional.of(inner);
    return Optional.of(
        field.get() == SearchField.YEAR ? years(inner) : new InField(field.get(), inner));
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

  private Optional<ParsedQuery> word() {
    Optional<ParsedQuery> word = WordSyntax.read(shortened(in.word()));
    if (word.isEmpty() || !countClause()) return Optional.empty();
    return countParts(word.get()) && countPattern(word.get()) ? word : Optional.empty();
  }

  private QueryCharacters.Token shortened(QueryCharacters.Token token) {
    if (token.text().length() <= MAX_WORD) return token;
    warn("Only the first " + MAX_WORD + " characters of a word were read.");
    return new QueryCharacters.Token(
        token.text().substring(0, MAX_WORD), token.start(), token.end(), token.escaped());
  }

  private boolean countParts(ParsedQuery word) {
    if (ofIds || !(word instanceof ParsedQuery.Word w)) return true;
    parts += (int) PART.matcher(w.text()).results().limit(MAX_PARTS_OF_WORD).count();
    if (parts <= MAX_PARTS) return true;
    warn("Only the first " + MAX_PARTS + " parts of words were read.");
    in.skipAll();
    return false;
  }

  private boolean countPattern(ParsedQuery word) {
    if (!(word instanceof ParsedQuery.Wildcard || word instanceof ParsedQuery.Fuzzy)
        || patterns++ < MAX_PATTERNS) return true;
    warn("Only the first " + MAX_PATTERNS + " patterns were read.");
    return false;
  }

  /** Beyond the limit the rest of the text is left unread. */
  private boolean countClause() {
    if (ofIds && ids++ < MAX_IDS) return true;
    if (clauses++ < MAX_CLAUSES) return true;
    warn("Only the first " + MAX_CLAUSES + " words were read.");
    in.skipAll();
    return false;
  }

  private boolean cut() {
    return clauses > MAX_CLAUSES || parts > MAX_PARTS;
  }

  private void warn(String sentence) {
    warnings.add(sentence);
  }
}
