package pfocr.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
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
import pfocr.lexicon.Curie;
import pfocr.lexicon.Lexicon;
import pfocr.lexicon.Sense;
import pfocr.lexicon.Shorthand;
import pfocr.query.Expansion;
import pfocr.query.QuerySyntax;

/**
 * The queries of words, phrases and patterns in the texts and the picture, and what each marks. One
 * instance reads one query; not thread-safe.
 */
final class TextQueries {
  private static final String[] PHRASE_FIELDS = {
    FigureFields.CAPTION, FigureFields.FIGTITLE, FigureFields.PAPERTITLE, FigureFields.KEYWORD
  };

  /** Shorter parts of a compound say nothing without the others: the 19 of {@code COVID-19}. */
  private static final int TELLING_PART = 3;

  private static final int LONGEST_SYMBOL = 4;

  private final Concepts concepts;
  private final QueryMarks marks;
  private final Occur together;
  private final List<String> warnings = new ArrayList<>();

  /**
   * @param together how the parts of one typed word join: {@code MUST}, or {@code SHOULD} when
   *     figures with some of them are wanted, too
   */
  TextQueries(Concepts concepts, QueryMarks marks, Occur together) {
    this.concepts = concepts;
    this.marks = marks;
    this.together = together;
  }

  /** What was read in another way than typed, in sentences. */
  List<String> warnings() {
    return warnings;
  }

  /** A word in all texts and in the picture, and what it means. */
  Query word(String text, List<Query> meant) {
    List<String> shorthand = Shorthand.expand(text);
    if (!shorthand.isEmpty()) return shorthand(shorthand, meant);
    List<List<Query>> compounds = compounds(text, true);
    if (compounds.isEmpty()) compounds = compounds(text, false);
    if (compounds.size() == 1) {
      List<Query> readings = compounds.get(0);
      readings.addAll(meant);
      return new DisjunctionMaxQuery(readings, RankingWeights.TIE);
    }
    List<Query> readings = new ArrayList<>(meant);
    readings.addAll(RecognizedIds.of(text));
    if (!compounds.isEmpty()) {
      // The number of an identifier alone is the number of anything.
      Occur parts = Curie.of(text).isEmpty() ? together : Occur.MUST;
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      for (List<Query> compound : compounds)
        all.add(new DisjunctionMaxQuery(compound, RankingWeights.TIE), parts);
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

  /**
   * The readings of each compound of what was typed without a blank: both sides of {@code up/down}.
   *
   * @param telling without words that merely join: the {@code and} of {@code and/or}
   */
  private List<List<Query>> compounds(String text, boolean telling) {
    List<List<Query>> compounds = new ArrayList<>();
    WordScanner words = new WordScanner(text);
    while (compounds.size() < QuerySyntax.MAX_PARTS_OF_WORD && words.next()) {
      boolean letter = words.end() - words.start() == 1;
      if (!telling || letter || !FunctionWords.is(text.substring(words.start(), words.end())))
        compounds.add(compound(words, text));
    }
    return compounds;
  }

  private List<Query> compound(WordScanner words, String text) {
    int last = words.parts() - 1;
    String key = words.key(0, last);
    List<Query> readings = new ArrayList<>();
    if (last > 0) readings.add(parts(words));
    else if (isShortSymbol(text)) readings.add(asSpelled(words.part(0)));
    else readings.add(part(words.part(0)));
    if (last > 0 && together == Occur.SHOULD) someParts(words).ifPresent(readings::add);
    boolean typed = key.equals(words.part(0));
    if (!typed && key.length() > 1 && folds()) readings.add(key(key));
    if ((typed || folds()) && !Lexicon.ordinaryWord(text)) readings.add(drawn(key));
    float spelling =
        FunctionWords.looksLikeSymbol(text) || !typed && key.length() < 8
            ? RankingWeights.EXACT_NAME
            : RankingWeights.EXACT;
    readings.add(boosted(exact(last == 0 ? words.part(0) : words.surface(0, last)), spelling));
    if (words.start() == 0) readings.addAll(RecognizedIds.of(text));
    return readings;
  }

  /** MARS is not the {@code mar} that stems it and a plural; long words in capitals are words. */
  private static boolean isShortSymbol(String text) {
    return text.length() <= LONGEST_SYMBOL && FunctionWords.looksLikeSymbol(text);
  }

  private Query asSpelled(String plain) {
    marks.words.add(plain);
    return exact(plain);
  }

  private boolean folds() {
    return concepts.expands(Expansion.GREEK) || !concepts.expandsAny();
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

  Query key(String key) {
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

  /** Any of the parts that tell something on their own, as plain text search would have them. */
  private Optional<Query> someParts(WordScanner words) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    int count = 0;
    for (int i = 0; i < words.parts(); i++) {
      String part = words.part(i);
      if (part.length() < TELLING_PART
          || FunctionWords.is(part)
          || !part.chars().allMatch(Character::isLetter)) continue;
      any.add(part(part), Occur.SHOULD);
      count++;
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(boosted(any.build(), RankingWeights.PART_OF_NAME));
  }

  /** The name recognised in the picture, whatever kind of thing it names. */
  Query drawn(String key) {
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

  /** A phrase in any of the texts. */
  Query phrase(String text, int slop) {
    return phrase(text, slop, PHRASE_FIELDS);
  }

  /** Words next to each other in the caption or title; marks nothing. */
  Query pair(String words) {
    List<String> stems = TextTerms.stems(words);
    return new BoostQuery(
        new DisjunctionMaxQuery(
            List.of(
                phraseIn(FigureFields.CAPTION, stems, 0),
                phraseIn(FigureFields.FIGTITLE, stems, 0)),
            0),
        RankingWeights.SIDE_BY_SIDE);
  }

  /** A phrase in any of the fields. */
  Query phrase(String text, int slop, String... fields) {
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
    if (slop == 0 && folds()) readings.addAll(folded(text, fields));
    return readings.size() == 1
        ? readings.get(0)
        : new DisjunctionMaxQuery(readings, RankingWeights.TIE);
  }

  /**
   * The phrase with its first name in any spelling: texts that write {@code NF-κB} in three parts
   * have the same key at the place of the first as those that write NFkB in one.
   */
  private List<Query> folded(String text, String... fields) {
    List<String> before = new ArrayList<>();
    String key = "";
    int end = 0;
    for (WordScanner words = new WordScanner(text); words.next() && key.isEmpty(); ) {
      int last = words.parts() - 1;
      end = words.end();
      if (FunctionWords.looksLikeName(text.substring(words.start(), end))) key = words.key(0, last);
      else before.addAll(TextTerms.stems(text.substring(words.start(), end)));
    }
    List<String> after = TextTerms.stems(text.substring(end));
    if (key.length() < 2 || before.isEmpty() && after.isEmpty()) return List.of();
    List<String> pieces = new ArrayList<>(before);
    pieces.add(key);
    pieces.addAll(after);
    marks.phrases.add(pieces);
    List<Query> readings = new ArrayList<>();
    for (String field : fields)
      for (int width = 1; width <= (after.isEmpty() ? 1 : TextTerms.MAX_RUN); width++)
        readings.add(phraseIn(field, pieces, before.size(), width));
    return readings;
  }

  /** A phrase of which one piece takes so many places. */
  private static Query phraseIn(String field, List<String> pieces, int wide, int width) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (int i = 0; i < pieces.size(); i++)
      phrase.add(new Term(field, pieces.get(i)), i <= wide ? i : i + width - 1);
    return phrase.build();
  }

  private static Query phraseIn(String field, List<String> stems, int slop) {
    if (stems.size() == 1) return new TermQuery(new Term(field, stems.get(0)));
    return new PhraseQuery(slop, field, stems.toArray(String[]::new));
  }

  Query wildcard(String pattern, String field) {
    String plain = plainPattern(pattern);
    if (plain.chars().noneMatch(Character::isLetterOrDigit))
      return new MatchNoDocsQuery("no letters in a pattern");
    if (!Patterns.isFeasible(plain))
      warnings.add("The pattern '" + pattern + "' takes too long; its ? were read as *.");
    marks.patterns.add(Patterns.wildcard(plain));
    return Patterns.wildcard(field, plain);
  }

  Query fuzzy(String text, int edits, String field) {
    String plain = WordScanner.words(text).stream().reduce("", String::concat);
    if (plain.isEmpty()) return new MatchNoDocsQuery("no letters in a fuzzy word");
    int allowed = plain.length() < 4 ? 1 : edits;
    marks.patterns.add(Patterns.fuzzy(plain, allowed));
    return Patterns.fuzzy(field, plain, allowed);
  }

  static String plainPattern(String pattern) {
    StringBuilder plain = new StringBuilder();
    for (String piece : pattern.split("(?=[*?])|(?<=[*?])"))
      plain.append(
          piece.equals("*") || piece.equals("?")
              ? piece
              : String.join("", WordScanner.words(piece)));
    return plain.toString();
  }
}
