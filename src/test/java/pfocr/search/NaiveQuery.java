package pfocr.search;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import pfocr.figure.EntityType;
import pfocr.index.Stemmer;
import pfocr.index.TextTerms;
import pfocr.index.WordScanner;
import pfocr.lexicon.Lexicon;
import pfocr.lexicon.NameKey;
import pfocr.query.Operator;
import pfocr.query.ParsedQuery;
import pfocr.query.SearchField;

/** What a query says of one figure, word by word and without concepts. */
final class NaiveQuery {
  private static final List<SearchField> PHRASES =
      List.of(
          SearchField.CAPTION, SearchField.FIGTITLE, SearchField.PAPERTITLE, SearchField.KEYWORD);

  private NaiveQuery() {}

  static Predicate<NaiveFigure> of(ParsedQuery query, Operator operator) {
    return switch (query) {
      case ParsedQuery.Everything all -> figure -> true;
      case ParsedQuery.Word word -> word(word.text());
      case ParsedQuery.Phrase phrase -> phrase(phrase, PHRASES);
      case ParsedQuery.Wildcard wildcard -> wildcard(wildcard.pattern());
      case ParsedQuery.Fuzzy fuzzy -> throw unsupported(fuzzy);
      case ParsedQuery.InField(SearchField field, ParsedQuery inner) -> inField(field, inner);
      case ParsedQuery.Years years ->
          figure -> figure.year() > 0 && years.range().contains(figure.year());
      case ParsedQuery.Not(ParsedQuery inner) -> of(inner, operator).negate();
      case ParsedQuery.All(List<ParsedQuery> parts) -> all(parts, operator);
      case ParsedQuery.Any(List<ParsedQuery> parts) -> any(parts, operator);
      case ParsedQuery.Words(List<ParsedQuery> parts) ->
          operator == Operator.OR
              ? any(FunctionWords.without(parts), operator)
              : all(FunctionWords.without(parts), operator);
    };
  }

  private static UnsupportedOperationException unsupported(ParsedQuery query) {
    return new UnsupportedOperationException(query.toString());
  }

  private static Predicate<NaiveFigure> all(List<ParsedQuery> parts, Operator operator) {
    return figure -> parts.stream().allMatch(part -> of(part, operator).test(figure));
  }

  private static Predicate<NaiveFigure> any(List<ParsedQuery> parts, Operator operator) {
    return figure -> parts.stream().anyMatch(part -> of(part, operator).test(figure));
  }

  private static Predicate<NaiveFigure> word(String text) {
    return figure -> {
      boolean found = false;
      for (WordScanner words = new WordScanner(text); words.next(); found = true)
        if (!compound(words, figure, text)) return false;
      return found;
    };
  }

  private static boolean compound(WordScanner words, NaiveFigure figure, String text) {
    int last = words.parts() - 1;
    String key = words.key(0, last);
    if (key.length() > 1 && !key.equals(words.part(0)) && figure.hasStem(key)) return true;
    if (figure.spellings().contains(words.surface(0, last))) return true;
    if (!Lexicon.ordinaryWord(text))
      for (EntityType type : EntityType.values()) if (figure.shows(type, key)) return true;
    boolean nameLike = false;
    boolean parts = true;
    for (int i = 0; i <= last; i++) {
      nameLike |= words.part(i).length() < 4;
      parts &= part(words.part(i), figure);
    }
    if (last == 0 || !nameLike) return parts;
    List<String> phrase = TextTerms.stems(words.surface(0, last));
    return PHRASES.stream().anyMatch(field -> figure.hasPhrase(field, phrase));
  }

  private static boolean part(String plain, NaiveFigure figure) {
    return Stemmer.isStopWord(plain)
        ? figure.spellings().contains(plain)
        : figure.hasStem(Stemmer.local().stem(plain));
  }

  private static Predicate<NaiveFigure> phrase(
      ParsedQuery.Phrase phrase, List<SearchField> fields) {
    if (phrase.slop() > 0) throw unsupported(phrase);
    List<String> stems = TextTerms.stems(phrase.text());
    return figure -> fields.stream().anyMatch(field -> figure.hasPhrase(field, stems));
  }

  private static Predicate<NaiveFigure> wildcard(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (char c : pattern.toLowerCase(java.util.Locale.ROOT).toCharArray())
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)));
    Predicate<String> matches = Pattern.compile(regex.toString()).asMatchPredicate();
    return figure -> figure.spellings().stream().anyMatch(matches);
  }

  private static Predicate<NaiveFigure> inField(SearchField field, ParsedQuery inner) {
    return switch (inner) {
      case ParsedQuery.Word word -> inField(field, word.text());
      case ParsedQuery.Phrase phrase when phrase.slop() == 0 -> inField(field, phrase.text());
      case ParsedQuery.Not(ParsedQuery part) -> inField(field, part).negate();
      case ParsedQuery.Any(List<ParsedQuery> parts) ->
          figure -> parts.stream().anyMatch(part -> inField(field, part).test(figure));
      case ParsedQuery.All(List<ParsedQuery> parts) ->
          figure -> parts.stream().allMatch(part -> inField(field, part).test(figure));
      default -> throw unsupported(inner);
    };
  }

  private static Predicate<NaiveFigure> inField(SearchField field, String text) {
    List<String> stems = TextTerms.stems(text);
    return switch (field) {
      case CAPTION, FIGTITLE, PAPERTITLE, CITATION, KEYWORD ->
          figure -> figure.hasPhrase(field, stems);
      case TEXT ->
          figure ->
              figure.hasPhrase(SearchField.CAPTION, stems)
                  || figure.hasPhrase(SearchField.FIGTITLE, stems);
      case GENE -> figure -> figure.shows(EntityType.GENE, text);
      case CHEMICAL -> figure -> figure.shows(EntityType.CHEMICAL, text);
      case DISEASE -> figure -> figure.shows(EntityType.DISEASE, text);
      case WORD -> figure -> stems.stream().allMatch(figure::hasDrawn);
      case DRAWN -> figure -> figure.drawn().contains("g=" + NameKey.of(text));
      case ORGANISM ->
          figure -> figure.figure().organisms().stream().anyMatch(text::equalsIgnoreCase);
      case FIGTYPE -> figure -> figure.figure().figtype().equalsIgnoreCase(text);
      case FIGID ->
          figure ->
              figure.figure().figid().equalsIgnoreCase(text)
                  || figure.figure().alias().equalsIgnoreCase(text);
      case PMCID ->
          figure ->
              figure
                  .figure()
                  .paper()
                  .pmcid()
                  .replace("PMC", "")
                  .equals(text.toUpperCase(java.util.Locale.ROOT).replace("PMC", ""));
      case DOI -> figure -> figure.figure().paper().doi().equalsIgnoreCase(text);
      case HAS -> figure -> figure.values(pfocr.query.FacetField.HAS).contains(text);
      case YEAR -> figure -> text.equals(Facets.UNKNOWN) && figure.year() == 0;
      default -> throw new UnsupportedOperationException(field.key());
    };
  }
}
