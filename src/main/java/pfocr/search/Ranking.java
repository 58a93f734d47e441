package pfocr.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import pfocr.index.FigureFields;
import pfocr.lexicon.Concept;
import pfocr.lexicon.Curie;
import pfocr.lexicon.NameKey;
import pfocr.lexicon.Sense;
import pfocr.query.Operator;
import pfocr.query.ParsedQuery;
import pfocr.query.SearchField;

/**
 * From what the words mean to the Lucene query that ranks: the answer to "why is this figure found,
 * and why here?". One instance reads one query; not thread-safe.
 */
final class Ranking {
  /**
   * More than the longest request can make, which is bounded itself: 256 words, 16 patterns, 20,000
   * characters. Lucene's own limit of 1024 is reached by 150 names.
   */
  private static final int MAX_CLAUSES = 1 << 17;

  static {
    IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
  }

  /** Of a long question so many pairs of words are looked for side by side. */
  private static final int MAX_PAIRS = 8;

  /** More identifiers of one field are a set, not so many clauses. */
  private static final int MANY_IDS = 16;

  private static final Query PRIOR =
      FeatureField.newLinearQuery(
          FigureFields.FEATURES, FigureFields.PATHWAY_SCORE, RankingWeights.PATHWAY_SCORE);

  private final Concepts concepts;
  private final QueryMarks marks;
  private final TextQueries texts;
  private final FieldQueries fields;
  private final Occur together;
  private final List<Concepts.Named> read = new ArrayList<>();
  private final List<Explanations.Part> parts = new ArrayList<>();

  /**
   * @param marks receives what the query marks in texts
   */
  Ranking(Concepts concepts, QueryMarks marks) {
    this(concepts, marks, Occur.MUST);
  }

  /** One for figures that have only some of the words: of a name, some of its words, too. */
  static Ranking ofSome(Concepts concepts, QueryMarks marks) {
    return new Ranking(concepts, marks, Occur.SHOULD);
  }

  private Ranking(Concepts concepts, QueryMarks marks, Occur together) {
    this.concepts = concepts;
    this.marks = marks;
    this.together = together;
    this.texts = new TextQueries(concepts, marks, together);
    this.fields = new FieldQueries(concepts, marks, texts);
  }

  /** The names that were read as concepts, in the order they were met. */
  List<Concepts.Named> read() {
    return read;
  }

  /** The typed words and names with their shares of the query, in their order; the prior last. */
  List<Explanations.Part> parts() {
    List<Explanations.Part> all = new ArrayList<>(parts);
    all.add(Explanations.Part.reason("pathway score", PRIOR));
    return all;
  }

  /**
   * A query with a little more for figures that are pathways without doubt: among matches of about
   * the same worth the clearer picture comes first.
   */
  static Query withPrior(Query query) {
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(PRIOR, Occur.SHOULD).build();
  }

  /** What was read in another way than typed, in sentences. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>(texts.warnings());
    for (Concepts.Named named : read) {
      String id = Curie.of(named.text());
      Concept concept = named.best().concept();
      if (!id.isEmpty()
          && !id.equals(concept.id())
          && concept.id().startsWith(id.substring(0, id.indexOf(':') + 1)))
        warnings.add(
            "%s is retired; %s (%s) took its place.".formatted(id, concept.id(), concept.label()));
    }
    return warnings;
  }

  /**
   * The query of a tree.
   *
   * @param operator how bare words join: all, any, or ({@code AUTO}) any that tells more than an
   *     organism
   */
  Query query(ParsedQuery parsed, Operator operator) {
    return switch (parsed) {
      case ParsedQuery.Everything all -> new MatchAllDocsQuery();
      case ParsedQuery.Word word -> words(List.of(word), operator);
      case ParsedQuery.Phrase phrase -> texts.phrase(phrase.text(), phrase.slop());
      case ParsedQuery.Wildcard wildcard -> texts.wildcard(wildcard.pattern(), FigureFields.EXACT);
      case ParsedQuery.Fuzzy fuzzy -> texts.fuzzy(fuzzy.text(), fuzzy.edits(), FigureFields.EXACT);
      case ParsedQuery.InField in -> inField(in.field(), in.inner(), operator);
      case ParsedQuery.Years years -> FieldQueries.years(years.range());
      case ParsedQuery.Not not -> join(List.of(not), Occur.MUST, operator);
      case ParsedQuery.All all -> join(all.parts(), Occur.MUST, operator);
      case ParsedQuery.Any any -> join(any.parts(), Occur.SHOULD, operator);
      case ParsedQuery.Words words -> words(words.parts(), operator);
    };
  }

  private Query join(List<ParsedQuery> parts, Occur occur, Operator operator) {
    return join(parts, occur, part -> query(part, operator));
  }

  private Query join(List<ParsedQuery> parts, Occur occur, Function<ParsedQuery, Query> build) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    int positive = 0;
    for (ParsedQuery part : parts) {
      if (occur == Occur.MUST && part instanceof ParsedQuery.Not(ParsedQuery inner)) {
        all.add(unmarked(inner, build), Occur.MUST_NOT);
      } else {
        all.add(build.apply(part), occur);
        positive++;
      }
    }
    if (positive == 0) all.add(new MatchAllDocsQuery(), Occur.MUST);
    return all.build();
  }

  /** What is excluded is neither marked nor explained. */
  private Query unmarked(ParsedQuery inner, Function<ParsedQuery, Query> build) {
    QueryMarks before = marks.copy();
    int explained = parts.size();
    Query query = build.apply(inner);
    parts.subList(explained, parts.size()).clear();
    marks.replaceBy(before);
    return query;
  }

  // Words

  /** Words side by side: names of several words become one clause, the rest one each. */
  private Query words(List<ParsedQuery> parts, Operator operator) {
    List<ParsedQuery> telling = FunctionWords.without(parts);
    List<Query> clauses = new ArrayList<>();
    List<Query> organisms = new ArrayList<>();
    for (int i = 0; i < parts.size(); ) {
      Optional<Concepts.Named> named = concepts.at(parts, i);
      if (named.isPresent()) {
        Query query = name(parts.subList(i, i + named.get().words()), named.get());
        (named.get().isOrganism() ? organisms : clauses)
            .add(explained(named.get().text(), named, query));
        i += named.get().words();
        continue;
      }
      ParsedQuery part = parts.get(i++);
      if (part instanceof ParsedQuery.Word word) {
        if (telling.contains(word))
          clauses.add(explained(word.text(), Optional.empty(), texts.word(word.text(), List.of())));
      } else {
        clauses.add(query(part, operator));
      }
    }
    return near(parts, joined(clauses, organisms, operator));
  }

  /** The same with more for words that stand in a text as they were typed: side by side. */
  private Query near(List<ParsedQuery> words, Query query) {
    BooleanQuery.Builder pairs = new BooleanQuery.Builder();
    int count = 0;
    for (int i = 1; i < words.size() && count < MAX_PAIRS; i++) {
      if (!tells(words.get(i - 1)) || !tells(words.get(i))) continue;
      pairs.add(texts.pair(words.get(i - 1) + " " + words.get(i)), Occur.SHOULD);
      count++;
    }
    if (count == 0) return query;
    Query near = pairs.build();
    parts.add(Explanations.Part.reason("words side by side", near));
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(near, Occur.SHOULD).build();
  }

  private static boolean tells(ParsedQuery part) {
    return part instanceof ParsedQuery.Word word && !FunctionWords.is(word.text());
  }

  /** Among partial matches, those of an organism alone would bury the others. */
  private static Query joined(List<Query> clauses, List<Query> organisms, Operator operator) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (operator == Operator.AUTO && !clauses.isEmpty() && !organisms.isEmpty()) {
      all.add(joined(clauses, List.of(), operator), Occur.MUST);
      organisms.forEach(organism -> all.add(organism, Occur.SHOULD));
      return all.build();
    }
    List<Query> both = Stream.concat(clauses.stream(), organisms.stream()).toList();
    if (both.size() == 1) return both.get(0);
    both.forEach(clause -> all.add(clause, operator == Operator.AND ? Occur.MUST : Occur.SHOULD));
    return all.build();
  }

  private Query explained(String text, Optional<Concepts.Named> named, Query query) {
    parts.add(Explanations.Part.typed(text, named, query));
    return query;
  }

  /** A name without the figures that show only the gene of another species, if that was asked. */
  private Query name(List<ParsedQuery> words, Concepts.Named named) {
    read.add(named);
    Query query = anySpecies(words, named);
    return new ConceptQueries(concepts, marks)
        .unwantedOrthologs(named.best())
        .map(unwanted ->
            (Query)
                new BooleanQuery.Builder()
                    .add(query, Occur.MUST)
                    .add(unwanted, Occur.MUST_NOT)
                    .build())
        .orElse(query);
  }

  /** The thing that is meant in the picture, or its words in the texts. */
  private Query anySpecies(List<ParsedQuery> words, Concepts.Named named) {
    List<Query> meant = new ConceptQueries(concepts, marks).of(named.senses());
    if (words.size() == 1) return texts.word(named.text(), meant);
    List<Query> readings = new ArrayList<>(meant);
    List<ParsedQuery> telling =
        FunctionWords.without(words).stream().filter(part -> !isShort(part)).toList();
    List<Query> each = new ArrayList<>();
    for (ParsedQuery part : telling)
      each.add(texts.word(((ParsedQuery.Word) part).text(), List.of()));
    boolean asOne = words.stream().anyMatch(Ranking::isShort);
    readings.add(asOne ? texts.phrase(named.text(), 0) : all(each, Occur.MUST));
    if (together == Occur.SHOULD && !each.isEmpty())
      readings.add(new BoostQuery(all(each, together), RankingWeights.PART_OF_NAME));
    String key = NameKey.of(named.text());
    readings.add(texts.key(key));
    readings.add(texts.drawn(key));
    return new DisjunctionMaxQuery(readings, RankingWeights.TIE);
  }

  /**
   * Whether a part of a name tells nothing alone: the C of {@code hepatitis C}, the beta of {@code
   * IL-1 beta}. Texts must have such a name as it stands.
   */
  private static boolean isShort(ParsedQuery part) {
    return part instanceof ParsedQuery.Word word && NameKey.of(word.text()).length() <= 2;
  }

  private static Query all(List<Query> queries, Occur occur) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    queries.forEach(query -> all.add(query, occur));
    return all.build();
  }

  // Fields

  private Query inField(SearchField field, ParsedQuery inner, Operator operator) {
    return switch (inner) {
      case ParsedQuery.Not not ->
          join(List.of(not), Occur.MUST, part -> inField(field, part, operator));
      case ParsedQuery.All all ->
          join(all.parts(), Occur.MUST, part -> inField(field, part, operator));
      case ParsedQuery.Any any when isIdList(field, any.parts()) ->
          fields.anyId(field, any.parts().stream().map(ParsedQuery.Word.class::cast).toList());
      case ParsedQuery.Any any ->
          join(any.parts(), Occur.SHOULD, part -> inField(field, part, operator));
      case ParsedQuery.Words words -> inField(field, words, operator);
      case ParsedQuery.InField deeper -> inField(deeper.field(), deeper.inner(), operator);
      case ParsedQuery.Years years -> FieldQueries.years(years.range());
      case ParsedQuery.Everything all -> fields.present(field);
      case ParsedQuery.Word(String text, int start, int end) -> {
        read(field, text, start, end);
        yield fields.text(field, text, 0);
      }
      case ParsedQuery.Phrase(String text, int slop, int start, int end) -> {
        read(field, text, start, end);
        yield fields.text(field, text, slop);
      }
      case ParsedQuery.Wildcard wildcard -> fields.pattern(field, wildcard.pattern());
      case ParsedQuery.Fuzzy fuzzy -> fields.fuzzy(field, fuzzy);
    };
  }

  /** A few are ranked by how rare they are; of many it is enough that they are there. */
  private static boolean isIdList(SearchField field, List<ParsedQuery> parts) {
    return field.isOfIds()
        && parts.size() > MANY_IDS
        && parts.stream().allMatch(ParsedQuery.Word.class::isInstance);
  }

  private Query inField(SearchField field, ParsedQuery.Words words, Operator operator) {
    Occur occur = operator == Operator.AND ? Occur.MUST : Occur.SHOULD;
    return join(words.parts(), occur, part -> inField(field, part, operator));
  }

  private void read(SearchField field, String text, int start, int end) {
    List<Sense> senses = fields.senses(field, text);
    if (!senses.isEmpty()) read.add(new Concepts.Named(text, start, end, 1, senses));
  }
}
