package pfocr.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import pfocr.index.FigureFields;
import pfocr.lexicon.Concept;
import pfocr.lexicon.Sense;
import pfocr.query.FacetField;
import pfocr.query.Filter;
import pfocr.query.Operator;
import pfocr.query.ParsedQuery;
import pfocr.query.SearchRequest;
import pfocr.query.Sort;

/**
 * What helps when nothing was found, or only some of the words: counts per word, what was mistyped,
 * the filter that blocks. Each other search is counted before it is offered. Costs nothing while
 * every word finds something.
 */
final class Repairs {
  /** More words are neither counted nor corrected. */
  private static final int MAX_WORDS = 40;

  private static final int MAX_SUGGESTIONS = 6;

  /** Other spellings of one word that are offered. */
  private static final int MAX_SPELLINGS = 2;

  /** Shorter beginnings begin too many words. */
  private static final int MIN_BEGINNING = 3;

  /** What joins the names of a pasted list to one word. */
  private static final Pattern JOINED = Pattern.compile("[,;]+(?=\\S)");

  private final IndexSnapshot snapshot;
  private final SearchRequest request;
  private final ParsedQuery parsed;
  private final Concepts concepts;
  private final long deadline;
  private final IndexSearcher searcher;
  private final Spelling spelling;
  private final List<Suggestion> suggestions = new ArrayList<>();
  private final Set<SearchRequest> offered = new HashSet<>();

  /**
   * @param deadline {@link System#nanoTime} at which to stop
   */
  Repairs(
      IndexSnapshot snapshot,
      SearchRequest request,
      ParsedQuery parsed,
      Concepts concepts,
      long deadline) {
    this.snapshot = snapshot;
    this.request = request;
    this.parsed = parsed;
    this.concepts = concepts;
    this.deadline = deadline;
    this.searcher = snapshot.searcher();
    this.spelling = new Spelling(snapshot.reader(), snapshot.lexicon());
    searcher.setTimeout(this::isLate);
  }

  /** What was found out. */
  record Found(
      List<String> dropped, List<Interpretation.WordCount> words, List<Suggestion> suggestions) {
    static final Found NOTHING = new Found(List.of(), List.of(), List.of());
  }

  /** A part of the text that finds figures on its own; {@code words} are its typed words. */
  private record Unit(String text, ParsedQuery part, List<ParsedQuery.Word> words) {}

  private record Counted(Unit unit, long figures) {
    boolean missing() {
      return figures == 0;
    }
  }

  /** Looks for help when it is needed. */
  Found find(long total, boolean relaxed) throws IOException {
    if (total > 0 && !relaxed) return Found.NOTHING;
    List<Unit> units = new ArrayList<>();
    collect(parsed, units);
    if (units.size() > MAX_WORDS) units = units.subList(0, MAX_WORDS);
    if (total > 0 && allPresent(units)) return Found.NOTHING;
    List<Counted> counted = new ArrayList<>();
    for (Unit unit : units) counted.add(new Counted(unit, searcher.count(query(unit))));
    if (isLate()) return Found.NOTHING;
    spellings(counted, total);
    beginnings(counted, total);
    if (total == 0) {
      filters();
      fields();
      broader(counted);
      words(counted);
    }
    return new Found(
        counted.stream().filter(Counted::missing).map(c -> c.unit().text()).toList(),
        counted.stream()
            .map(c -> new Interpretation.WordCount(c.unit().text(), c.figures()))
            .toList(),
        suggestions);
  }

  private boolean isLate() {
    return System.nanoTime() - deadline > 0;
  }

  // Words

  /** The parts that are asked for; what is excluded is none of them. */
  private void collect(ParsedQuery part, List<Unit> units) {
    switch (part) {
      case ParsedQuery.Everything all -> {}
      case ParsedQuery.Not not -> {}
      case ParsedQuery.Word word -> units.add(new Unit(word.text(), word, List.of(word)));
      case ParsedQuery.Words words -> collectWords(words.parts(), units);
      case ParsedQuery.All all -> all.parts().forEach(inner -> collect(inner, units));
      case ParsedQuery.Any any -> any.parts().forEach(inner -> collect(inner, units));
      case ParsedQuery.InField in ->
          units.add(
              new Unit(
                  in.toString(),
                  in,
                  in.inner() instanceof ParsedQuery.Word word ? List.of(word) : List.of()));
      case ParsedQuery.Wildcard wildcard ->
          units.add(new Unit(wildcard.pattern(), wildcard, List.of()));
      case ParsedQuery.Phrase phrase -> units.add(new Unit(phrase.toString(), phrase, List.of()));
      case ParsedQuery.Fuzzy fuzzy -> units.add(new Unit(fuzzy.toString(), fuzzy, List.of()));
      case ParsedQuery.Years years -> units.add(new Unit(years.toString(), years, List.of()));
    }
  }

  /** Names of several words are one unit; words that only ask are none. */
  private void collectWords(List<ParsedQuery> parts, List<Unit> units) {
    List<ParsedQuery> telling = FunctionWords.without(parts);
    for (int i = 0; i < parts.size(); ) {
      int words = concepts.at(parts, i).map(Concepts.Named::words).orElse(1);
      if (words > 1) units.add(name(parts.subList(i, i + words)));
      else if (telling.contains(parts.get(i))) collect(parts.get(i), units);
      i += words;
    }
  }

  private static Unit name(List<ParsedQuery> parts) {
    List<ParsedQuery.Word> words = parts.stream().map(ParsedQuery.Word.class::cast).toList();
    String text = words.stream().map(ParsedQuery.Word::text).collect(Collectors.joining(" "));
    return new Unit(text, new ParsedQuery.Words(parts), words);
  }

  private Query query(Unit unit) {
    return new Ranking(concepts, new QueryMarks()).query(unit.part(), Operator.AND);
  }

  /** Whether each part finds something; nearly free for words that texts have. */
  private boolean allPresent(List<Unit> units) throws IOException {
    for (Unit unit : units)
      if (!isInTexts(unit) && searcher.search(query(unit), 1).scoreDocs.length == 0) return false;
    return true;
  }

  private boolean isInTexts(Unit unit) throws IOException {
    return unit.part() instanceof ParsedQuery.Word word
        && snapshot
                .reader()
                .docFreq(new Term(FigureFields.EXACT, word.text().toLowerCase(Locale.ROOT)))
            > 0;
  }

  // Did you mean

  private record Slip(ParsedQuery.Word word, List<Spelling.Correction> corrections) {}

  private void spellings(List<Counted> counted, long total) throws IOException {
    List<Slip> slips = slips(counted);
    if (slips.isEmpty()) return;
    int offers = 0;
    int edits = 0;
    for (Spelling.Correction first : slips.get(0).corrections()) {
      if (offers == MAX_SPELLINGS || offers > 0 && first.edits() > edits) return;
      if (!corrected(slips, first, lost(counted, slips), total)) continue;
      offers++;
      edits = first.edits();
      if (slips.size() > 1) return;
    }
  }

  private List<Slip> slips(List<Counted> counted) throws IOException {
    List<Slip> slips = new ArrayList<>();
    for (Counted each : counted) {
      if (!each.missing() || each.unit().words().size() != 1) continue;
      ParsedQuery.Word word = each.unit().words().get(0);
      if (!isTyped(word) || isLiteral(word)) continue;
      List<Spelling.Correction> corrections = spelling.of(word.text());
      if (!corrections.isEmpty()) slips.add(new Slip(word, corrections));
    }
    return slips;
  }

  private boolean isTyped(ParsedQuery.Word word) {
    return word.start() >= 0
        && word.end() <= request.text().length()
        && request.text().substring(word.start(), word.end()).equalsIgnoreCase(word.text());
  }

  private boolean isLiteral(ParsedQuery.Word word) {
    return request.literals().stream().anyMatch(word.text()::equalsIgnoreCase);
  }

  /** Words that no figure has and that are no slip of another. */
  private List<ParsedQuery.Word> lost(List<Counted> counted, List<Slip> slips) {
    List<ParsedQuery.Word> slipped = slips.stream().map(Slip::word).toList();
    return counted.stream()
        .filter(each -> each.missing() && !(each.unit().part() instanceof ParsedQuery.InField))
        .flatMap(each -> each.unit().words().stream())
        .filter(word -> isTyped(word) && !slipped.contains(word))
        .toList();
  }

  /** Offers the text with all slips corrected; without the lost words, as they find nothing. */
  private boolean corrected(
      List<Slip> slips, Spelling.Correction first, List<ParsedQuery.Word> lost, long total)
      throws IOException {
    Map<ParsedQuery.Word, String> changes = new HashMap<>();
    for (Slip slip : slips) changes.put(slip.word(), slip.corrections().get(0).text());
    changes.put(slips.get(0).word(), first.text());
    if (total > 0 || lost.isEmpty())
      return correction(WordEdits.in(request.text(), changes), "did you mean", total);
    lost.forEach(word -> changes.put(word, ""));
    return correction(WordEdits.of(request.text(), changes), "did you mean", total);
  }

  /** Offers a corrected text when the corrected words find what the others do not. */
  private boolean correction(String text, String reason, long total) throws IOException {
    SearchRequest changed = changed().withText(text);
    SearchRun.Count count = count(changed);
    if (count.matchingAll() == 0 && count.total() <= total) return false;
    return offer(changed, reason, count.total());
  }

  /** For words that no figure has: those that begin so, as for {@code mTORC}. */
  private void beginnings(List<Counted> counted, long total) throws IOException {
    StringBuilder text = new StringBuilder(request.text());
    List<String> begun = new ArrayList<>();
    for (Counted each : counted.reversed()) {
      if (!each.missing() || each.unit().words().size() != 1) continue;
      ParsedQuery.Word word = each.unit().words().get(0);
      if (!isTyped(word) || isLiteral(word) || !mayBegin(word.text())) continue;
      text.insert(word.end(), '*');
      begun.add(0, word.text());
    }
    if (begun.isEmpty()) return;
    correction(text.toString(), "words that begin with " + String.join(", ", begun), total);
  }

  private static boolean mayBegin(String word) {
    return word.length() >= MIN_BEGINNING && word.codePoints().allMatch(Character::isLetterOrDigit);
  }

  // Filters and the rest of the request

  private void filters() throws IOException {
    int before = suggestions.size();
    for (FacetField field : request.filters().keySet()) {
      Map<FacetField, Filter> others = new EnumMap<>(FacetField.class);
      others.putAll(request.filters());
      others.remove(field);
      offer(
          changed().withFilters(others),
          "without the filter on " + field.title().toLowerCase(Locale.ROOT));
    }
    if (suggestions.size() == before && request.filters().size() > 1)
      offer(changed().withFilters(Map.of()), "without the filters");
  }

  /** Without one of the fields that were typed as filters: {@code organism:mouse}, years. */
  private void fields() throws IOException {
    List<ParsedQuery> parts =
        switch (parsed) {
          case ParsedQuery.All all -> all.parts();
          case ParsedQuery.Words words -> words.parts();
          default -> List.of();
        };
    for (ParsedQuery part : parts) {
      if (!(part instanceof ParsedQuery.InField) && !(part instanceof ParsedQuery.Years)) continue;
      List<ParsedQuery> others = parts.stream().filter(other -> other != part).toList();
      // A pattern prints as what it is, not as it was typed.
      if (!others.isEmpty() && others.stream().noneMatch(ParsedQuery.Wildcard.class::isInstance))
        offer(changed().withText(WordEdits.only(parsed, others)), "without " + part);
    }
  }

  /** For a chemical or disease that no figure has: the nearest thing above it that finds some. */
  private void broader(List<Counted> counted) throws IOException {
    for (Counted each : counted) {
      List<ParsedQuery.Word> typed = each.unit().words();
      if (!each.missing() || typed.isEmpty() || !typed.stream().allMatch(this::isTyped)) continue;
      List<Sense> senses = concepts.name(each.unit().text()).orElse(List.of());
      if (senses.isEmpty()) continue;
      int before = suggestions.size();
      for (Concept above : snapshot.lexicon().tree().broader(senses.get(0).concept())) {
        if (isLate() || suggestions.size() > before) break;
        StringBuilder text = new StringBuilder(request.text());
        text.replace(typed.get(0).start(), typed.get(typed.size() - 1).end(), typed(above));
        offer(changed().withText(text.toString()), "with the broader " + above.label());
      }
    }
  }

  /** The label of a concept where it is read as just this concept, else the id. */
  private String typed(Concept concept) {
    boolean plain = concept.label().indexOf(',') < 0;
    List<Sense> senses = plain ? concepts.name(concept.label()).orElse(List.of()) : List.of();
    return !senses.isEmpty() && senses.get(0).concept().equals(concept)
        ? concept.label()
        : concept.id();
  }

  private void words(List<Counted> counted) throws IOException {
    String text = request.text();
    if (counted.size() > 1) {
      if (request.operator() == Operator.AND)
        offer(changed().withOperator(Operator.AUTO), "some of the words");
      if (text.contains(" AND "))
        offer(changed().withText(text.replace(" AND ", " OR ")), "any of the words");
      without(counted);
    }
    if (JOINED.matcher(text).find())
      offer(changed().withText(JOINED.matcher(text).replaceAll(" ")), "as single names");
    if (text.indexOf('"') >= 0)
      offer(changed().withText(text.replace('"', ' ').strip()), "without quotation marks");
    if (parsed instanceof ParsedQuery.InField in)
      switch (in.inner()) {
        case ParsedQuery.Word word -> offer(changed().withText(word.text()), "in all fields");
        case ParsedQuery.Phrase phrase ->
            offer(changed().withText(phrase.toString()), "in all fields");
        default -> {}
      }
    if (request.expand().isEmpty())
      offer(changed().withExpand(true, request.literals()), "with other names of the same things");
    if (!request.literals().isEmpty())
      offer(changed().withExpand(request.expand(), Set.of()), "with all words read as names");
  }

  /** The text without the words that nothing has. */
  private void without(List<Counted> counted) throws IOException {
    List<ParsedQuery.Word> missing = new ArrayList<>();
    for (Counted each : counted)
      if (each.missing() && !(each.unit().part() instanceof ParsedQuery.InField))
        missing.addAll(each.unit().words());
    if (missing.isEmpty() || !missing.stream().allMatch(this::isTyped)) return;
    Map<ParsedQuery.Word, String> gone =
        missing.stream().distinct().collect(Collectors.toMap(word -> word, word -> ""));
    String rest = WordEdits.of(request.text(), gone);
    if (rest.isEmpty()) return;
    List<String> words = missing.stream().map(ParsedQuery.Word::text).toList();
    offer(changed().withText(rest), "without " + String.join(", ", words));
  }

  private SearchRequest changed() {
    return request.withPage(0, request.size());
  }

  private SearchRun.Count count(SearchRequest changed) throws IOException {
    long left = Math.max(1, deadline - System.nanoTime());
    SearchRequest counting = changed.withSort(Sort.FIGID).withTimeout(Duration.ofNanos(left));
    return new SearchRun(snapshot, counting).count();
  }

  private void offer(SearchRequest changed, String reason) throws IOException {
    if (isLate() || changed.equals(changed()) || suggestions.size() == MAX_SUGGESTIONS) return;
    offer(changed, reason, count(changed).total());
  }

  private boolean offer(SearchRequest changed, String reason, long figures) {
    if (figures == 0 || !offered.add(changed)) return false;
    return suggestions.add(new Suggestion(changed, reason, figures));
  }
}
