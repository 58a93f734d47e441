package pfocr.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import pfocr.figure.EntityType;
import pfocr.index.EntityTerms;
import pfocr.index.FigureFields;
import pfocr.index.Stemmer;
import pfocr.index.TextTerms;
import pfocr.index.WordScanner;
import pfocr.lexicon.Concept;
import pfocr.lexicon.ConceptType;
import pfocr.lexicon.Lexicon;
import pfocr.lexicon.NameKey;
import pfocr.lexicon.Sense;
import pfocr.lexicon.Shorthand;
import pfocr.query.Operator;
import pfocr.query.ParsedQuery;
import pfocr.query.QuerySyntax;
import pfocr.query.SearchField;
import pfocr.query.YearRange;

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

  private static final String[] PHRASE_FIELDS = {
    FigureFields.CAPTION, FigureFields.FIGTITLE, FigureFields.PAPERTITLE, FigureFields.KEYWORD
  };

  private final Concepts concepts;
  private final QueryMarks marks;
  private final List<Concepts.Named> read = new ArrayList<>();
  private final List<Explanations.Part> parts = new ArrayList<>();

  /**
   * @param marks receives what the query marks in texts
   */
  Ranking(Concepts concepts, QueryMarks marks) {
    this.concepts = concepts;
    this.marks = marks;
  }

  /** The names that were read as concepts, in the order they were met. */
  List<Concepts.Named> read() {
    return read;
  }

  /** The typed words and names with their shares of the query, in their order. */
  List<Explanations.Part> parts() {
    return parts;
  }

  /** The query of a tree, with bare words joined by the operator (AUTO joins like AND). */
  Query query(ParsedQuery parsed, Operator operator) {
    return switch (parsed) {
      case ParsedQuery.Everything all -> new MatchAllDocsQuery();
      case ParsedQuery.Word word -> words(List.of(word), Occur.MUST, operator);
      case ParsedQuery.Phrase phrase -> phrase(phrase.text(), phrase.slop(), PHRASE_FIELDS);
      case ParsedQuery.Wildcard wildcard -> wildcard(wildcard.pattern(), FigureFields.EXACT);
      case ParsedQuery.Fuzzy fuzzy -> fuzzy(fuzzy.text(), fuzzy.edits(), FigureFields.EXACT);
      case ParsedQuery.InField in -> inField(in.field(), in.inner(), operator);
      case ParsedQuery.Years years -> years(years.range());
      case ParsedQuery.Not not -> join(List.of(not), Occur.MUST, operator);
      case ParsedQuery.All all -> join(all.parts(), Occur.MUST, operator);
      case ParsedQuery.Any any -> join(any.parts(), Occur.SHOULD, operator);
      case ParsedQuery.Words words ->
          words(words.parts(), operator == Operator.OR ? Occur.SHOULD : Occur.MUST, operator);
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
  private Query words(List<ParsedQuery> parts, Occur occur, Operator operator) {
    List<ParsedQuery> telling = FunctionWords.without(parts);
    List<Query> clauses = new ArrayList<>();
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (int i = 0; i < parts.size(); ) {
      Optional<Concepts.Named> named = concepts.at(parts, i);
      if (named.isPresent()) {
        Query query = name(parts.subList(i, i + named.get().words()), named.get());
        clauses.add(explained(named.get().text(), named, query));
        i += named.get().words();
        continue;
      }
      ParsedQuery part = parts.get(i++);
      if (part instanceof ParsedQuery.Word word) {
        if (telling.contains(word))
          clauses.add(explained(word.text(), Optional.empty(), word(word.text(), List.of())));
      } else {
        clauses.add(query(part, operator));
      }
    }
    if (clauses.size() == 1) return clauses.get(0);
    clauses.forEach(clause -> all.add(clause, occur));
    return all.build();
  }

  private Query explained(String text, Optional<Concepts.Named> named, Query query) {
    parts.add(new Explanations.Part(text, named, query));
    return query;
  }

  /** A name: the thing it means in the picture, or its words in the texts. */
  private Query name(List<ParsedQuery> words, Concepts.Named named) {
    read.add(named);
    List<Query> meant = new ConceptQueries(concepts, marks).of(named.senses());
    if (words.size() == 1) return word(named.text(), meant);
    List<Query> readings = new ArrayList<>(meant);
    BooleanQuery.Builder text = new BooleanQuery.Builder();
    for (ParsedQuery part : FunctionWords.without(words))
      text.add(word(((ParsedQuery.Word) part).text(), List.of()), Occur.MUST);
    readings.add(text.build());
    String key = NameKey.of(named.text());
    readings.add(key(key));
    readings.add(drawn(key));
    return new DisjunctionMaxQuery(readings, RankingWeights.TIE);
  }

  /** A word in all texts and in the picture, and what it means. */
  private Query word(String text, List<Query> meant) {
    List<String> shorthand = Shorthand.expand(text);
    if (!shorthand.isEmpty()) return shorthand(shorthand, meant);
    List<List<Query>> compounds = new ArrayList<>();
    WordScanner words = new WordScanner(text);
    while (compounds.size() < QuerySyntax.MAX_PARTS_OF_WORD && words.next())
      compounds.add(compound(words, text));
    if (compounds.size() == 1) {
      List<Query> readings = compounds.get(0);
      readings.addAll(meant);
      return new DisjunctionMaxQuery(readings, RankingWeights.TIE);
    }
    List<Query> readings = new ArrayList<>(meant);
    readings.addAll(RecognizedIds.of(text));
    if (!compounds.isEmpty()) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      for (List<Query> compound : compounds)
        all.add(new DisjunctionMaxQuery(compound, RankingWeights.TIE), Occur.MUST);
      readings.add(all.build());
    }
    if (readings.isEmpty()) return new MatchNoDocsQuery("no letters in '" + text + "'");
    return readings.size() == 1
        ? readings.get(0)
        : new DisjunctionMaxQuery(readings, RankingWeights.TIE);
  }

  /** {@code ERK1/2}: any of the names it stands for. */
  private Query shorthand(List<String> names, List<Query> meant) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String name : names) any.add(single(name), Occur.SHOULD);
    meant.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  /** One of the names that a shorthand stands for, with its own meaning. */
  private Query single(String name) {
    Optional<List<Sense>> senses = concepts.name(name);
    return word(name, senses.map(new ConceptQueries(concepts, marks)::of).orElse(List.of()));
  }

  private List<Query> compound(WordScanner words, String text) {
    int last = words.parts() - 1;
    String key = words.key(0, last);
    List<Query> readings = new ArrayList<>();
    readings.add(last == 0 ? part(words.part(0)) : parts(words));
    if (!key.equals(words.part(0)) && key.length() > 1) readings.add(key(key));
    if (!Lexicon.ordinaryWord(text)) readings.add(drawn(key));
    float spelling =
        FunctionWords.looksLikeSymbol(text) || !key.equals(words.part(0)) && key.length() < 8
            ? RankingWeights.EXACT_NAME
            : RankingWeights.EXACT;
    readings.add(boosted(exact(last == 0 ? words.part(0) : words.surface(0, last)), spelling));
    if (words.start() == 0) readings.addAll(RecognizedIds.of(text));
    return readings;
  }

  private static Query exact(String surface) {
    return new TermQuery(new Term(FigureFields.EXACT, surface));
  }

  private Query part(String plain) {
    if (Stemmer.isStopWord(plain)) {
      marks.words.add(plain);
      return new TermQuery(new Term(FigureFields.EXACT, plain));
    }
    String stem = Stemmer.local().stem(plain);
    marks.stems.add(stem);
    return new TermQuery(new Term(FigureFields.TEXT, stem));
  }

  private Query key(String key) {
    marks.keys.add(key);
    return new TermQuery(new Term(FigureFields.TEXT, key));
  }

  /**
   * The parts of a compound for texts that write it apart: next to each other when one is as short
   * as in {@code IL 10}, anywhere for words such as {@code potassium-chloride}.
   */
  private Query parts(WordScanner words) {
    boolean nameLike = false;
    for (int i = 0; i < words.parts(); i++) nameLike |= words.part(i).length() < 4;
    if (nameLike) return phrase(words.surface(0, words.parts() - 1), 0, PHRASE_FIELDS);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (int i = 0; i < words.parts(); i++) all.add(part(words.part(i)), Occur.MUST);
    return all.build();
  }

  /** The name recognised in the picture, whatever kind of thing it names. */
  private Query drawn(String key) {
    SynonymQuery.Builder names = new SynonymQuery.Builder(FigureFields.ENTITY);
    for (EntityType type : EntityType.values()) {
      String term = EntityTerms.ofKey(type, key);
      marks.entities.add(term);
      names.addTerm(new Term(FigureFields.ENTITY, term));
    }
    return boosted(names.build(), RankingWeights.DRAWN);
  }

  private static Query boosted(Query query, float boost) {
    return boost == 1f ? query : new BoostQuery(query, boost);
  }

  // Phrases and patterns

  private Query phrase(String text, int slop, String... fields) {
    List<String> stems = TextTerms.stems(text);
    if (stems.isEmpty()) return new MatchNoDocsQuery("no letters in a phrase");
    if (stems.size() == 1) {
      marks.stems.add(stems.get(0));
    } else if (slop == 0) {
      marks.phrases.add(stems);
    } else {
      marks.stems.addAll(stems);
    }
    List<Query> readings = new ArrayList<>();
    for (String field : fields) readings.add(phraseIn(field, stems, slop));
    return readings.size() == 1
        ? readings.get(0)
        : new DisjunctionMaxQuery(readings, RankingWeights.TIE);
  }

  private static Query phraseIn(String field, List<String> stems, int slop) {
    if (stems.size() == 1) return new TermQuery(new Term(field, stems.get(0)));
    return new PhraseQuery(slop, field, stems.toArray(String[]::new));
  }

  private Query wildcard(String pattern, String field) {
    String plain = plainPattern(pattern);
    if (plain.chars().noneMatch(Character::isLetterOrDigit))
      return new MatchNoDocsQuery("no letters in a pattern");
    marks.patterns.add(Patterns.wildcard(plain));
    return Patterns.wildcard(field, plain);
  }

  private Query fuzzy(String text, int edits, String field) {
    String plain = WordScanner.words(text).stream().reduce("", String::concat);
    if (plain.isEmpty()) return new MatchNoDocsQuery("no letters in a fuzzy word");
    int allowed = plain.length() < 4 ? 1 : edits;
    marks.patterns.add(Patterns.fuzzy(plain, allowed));
    return Patterns.fuzzy(field, plain, allowed);
  }

  private static String plainPattern(String pattern) {
    StringBuilder plain = new StringBuilder();
    for (String piece : pattern.split("(?=[*?])|(?<=[*?])"))
      plain.append(
          piece.equals("*") || piece.equals("?")
              ? piece
              : String.join("", WordScanner.words(piece)));
    return plain.toString();
  }

  // Fields

  private Query inField(SearchField field, ParsedQuery inner, Operator operator) {
    return switch (inner) {
      case ParsedQuery.Not not ->
          join(List.of(not), Occur.MUST, part -> inField(field, part, operator));
      case ParsedQuery.All all ->
          join(all.parts(), Occur.MUST, part -> inField(field, part, operator));
      case ParsedQuery.Any any ->
          join(any.parts(), Occur.SHOULD, part -> inField(field, part, operator));
      case ParsedQuery.Words words -> inField(field, words, operator);
      case ParsedQuery.InField deeper -> inField(deeper.field(), deeper.inner(), operator);
      case ParsedQuery.Years years -> years(years.range());
      case ParsedQuery.Everything all -> new MatchAllDocsQuery();
      case ParsedQuery.Word word -> fieldText(field, word.text(), 0);
      case ParsedQuery.Phrase phrase -> fieldText(field, phrase.text(), phrase.slop());
      case ParsedQuery.Wildcard wildcard -> fieldPattern(field, wildcard.pattern());
      case ParsedQuery.Fuzzy fuzzy -> fieldFuzzy(field, fuzzy);
    };
  }

  private Query inField(SearchField field, ParsedQuery.Words words, Operator operator) {
    Occur occur = operator == Operator.OR ? Occur.SHOULD : Occur.MUST;
    return join(words.parts(), occur, part -> inField(field, part, operator));
  }

  private Query fieldText(SearchField field, String text, int slop) {
    return switch (field) {
      case CAPTION, FIGTITLE, PAPERTITLE, CITATION, KEYWORD -> phrase(text, slop, textField(field));
      case TEXT -> phrase(text, slop, FigureFields.FIGTITLE, FigureFields.CAPTION);
      case GENE -> entity(text, EntityType.GENE);
      case CHEMICAL -> entity(text, EntityType.CHEMICAL);
      case DISEASE -> entity(text, EntityType.DISEASE);
      case ENTITY -> entity(text, EntityType.values());
      case WORD -> allTerms(FigureFields.WORD, text);
      case ORGANISM -> organism(text);
      case FIGTYPE -> term(FigureFields.FIGTYPE, text);
      case FIGID -> term(FigureFields.FIGID, text.replaceFirst("(?i)\\.html$", ""));
      case PMCID -> term(FigureFields.PMCID, text.matches("\\d+") ? "pmc" + text : text);
      case DOI -> term(FigureFields.DOI, text);
      case HAS -> term(FigureFields.HAS, text);
      case YEAR ->
          text.equalsIgnoreCase(Facets.UNKNOWN)
              ? years(new YearRange(0, 0))
              : word(text, List.of());
    };
  }

  private static String textField(SearchField field) {
    return switch (field) {
      case FIGTITLE -> FigureFields.FIGTITLE;
      case PAPERTITLE -> FigureFields.PAPERTITLE;
      case CITATION -> FigureFields.CITATION;
      case KEYWORD -> FigureFields.KEYWORD;
      default -> FigureFields.CAPTION;
    };
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text.strip().toLowerCase(Locale.ROOT)));
  }

  private Query allTerms(String field, String text) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String stem : TextTerms.stems(text))
      all.add(new TermQuery(new Term(field, stem)), Occur.MUST);
    return all.build();
  }

  /** A pictured thing by id, bare number, or any of its names. */
  private Query entity(String text, EntityType... types) {
    SynonymQuery.Builder names = new SynonymQuery.Builder(FigureFields.ENTITY);
    String key = NameKey.of(text);
    for (EntityType type : types) {
      // A bare number among things of all kinds is a gene.
      boolean number = types.length > 1 && type != EntityType.GENE && text.matches("\\d+");
      String curie = number ? "" : EntityIds.curie(type, text);
      for (String term : List.of(EntityTerms.ofKey(type, key), curie)) {
        if (term.isEmpty()) continue;
        marks.entities.add(term);
        names.addTerm(new Term(FigureFields.ENTITY, term));
      }
    }
    List<Query> readings = new ArrayList<>(List.of(names.build()));
    concepts
        .name(text)
        .ifPresent(
            senses -> readings.addAll(new ConceptQueries(concepts, marks).of(only(senses, types))));
    return readings.size() == 1
        ? readings.get(0)
        : new DisjunctionMaxQuery(readings, RankingWeights.TIE);
  }

  private static List<Sense> only(List<Sense> senses, EntityType... types) {
    List<String> kinds =
        new ArrayList<>(java.util.Arrays.stream(types).map(EntityType::key).toList());
    if (kinds.contains(EntityType.GENE.key())) kinds.add(ConceptType.FAMILY.key());
    return senses.stream().filter(sense -> kinds.contains(sense.concept().type().key())).toList();
  }

  /** An organism by Latin name, common name, abbreviation or taxonomy id. */
  private Query organism(String text) {
    String typed = text.matches("\\d+") ? "NCBITaxon:" + text : text;
    String latin =
        concepts.lexicon().resolve(typed).stream()
            .map(Sense::concept)
            .filter(concept -> concept.type() == ConceptType.ORGANISM)
            .findFirst()
            .map(Concept::label)
            .orElse(text);
    return term(FigureFields.ORGANISM, latin);
  }

  private Query fieldPattern(SearchField field, String pattern) {
    return switch (field) {
      case CAPTION, FIGTITLE, PAPERTITLE, CITATION, KEYWORD -> wildcard(pattern, textField(field));
      case WORD -> wildcard(pattern, FigureFields.WORD);
      case GENE, CHEMICAL, DISEASE, ENTITY -> entityPattern(field, pattern);
      case ORGANISM, FIGTYPE, FIGID, PMCID, DOI, HAS ->
          Patterns.wildcard(field.key(), pattern.toLowerCase(Locale.ROOT));
      default -> wildcard(pattern, FigureFields.EXACT);
    };
  }

  private Query entityPattern(SearchField field, String pattern) {
    List<Query> readings = new ArrayList<>();
    for (EntityType type : EntityType.values())
      if (field == SearchField.ENTITY || field.key().equals(type.key()))
        readings.add(
            Patterns.wildcard(
                FigureFields.ENTITY, EntityTerms.ofKey(type, "") + plainPattern(pattern)));
    return new DisjunctionMaxQuery(readings, 0);
  }

  private Query fieldFuzzy(SearchField field, ParsedQuery.Fuzzy fuzzy) {
    return switch (field) {
      case CAPTION, FIGTITLE, PAPERTITLE, CITATION, KEYWORD ->
          fuzzy(fuzzy.text(), fuzzy.edits(), textField(field));
      case WORD -> fuzzy(fuzzy.text(), fuzzy.edits(), FigureFields.WORD);
      default -> fuzzy(fuzzy.text(), fuzzy.edits(), FigureFields.EXACT);
    };
  }

  private static Query years(YearRange range) {
    return new ConstantScoreQuery(
        NumericDocValuesField.newSlowRangeQuery(
            FigureFields.YEAR, range.last() == 0 ? 0 : Math.max(1, range.first()), range.last()));
  }
}
