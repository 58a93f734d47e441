package pfocr.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import pfocr.figure.Figure;
import pfocr.index.FigureFields;
import pfocr.index.Stemmer;
import pfocr.index.TextTerms;
import pfocr.index.WordScanner;
import pfocr.lexicon.Concept;
import pfocr.lexicon.ConceptType;
import pfocr.lexicon.NameClass;
import pfocr.lexicon.NameKey;
import pfocr.lexicon.Sense;
import pfocr.query.Expansion;
import pfocr.query.ParsedQuery;
import pfocr.query.QuerySyntax;
import pfocr.query.Sort;

/**
 * The list under the search box: things that figures show whose names begin as typed, then titles.
 * The work is bounded whatever is typed.
 */
final class Completions {
  /** So many last words may be the beginning of a name. */
  private static final int MAX_NAME_WORDS = 4;

  /** Longer texts are no longer completed. */
  private static final int MAX_TEXT = 200;

  /** So many the lexicon keeps ready for short beginnings. */
  private static final int CANDIDATES = 100;

  private static final int TOO_SHORT = 2;

  private static final int MAX_TITLES = 3;

  /** Titles of the highest pathway score that are read and looked at. */
  private static final int TITLES_READ = 20;

  /** Too many titles have words that begin with fewer letters. */
  private static final int TITLE_LETTERS = 3;

  /** Titles are looked for so long at most: 20 ms. */
  private static final long TITLES_NANOS = 20_000_000;

  /** The stem of a half-typed word may end before what is typed; so many letters are certain. */
  private static final int STEM_LETTERS = 5;

  private final IndexSnapshot snapshot;
  private final Concepts concepts;

  Completions(IndexSnapshot snapshot) {
    this.snapshot = snapshot;
    this.concepts = new Concepts(snapshot.lexicon(), Expansion.ALL, Set.of(), "");
  }

  /** The best completions of a text, things before titles. */
  List<Completion> of(String typed, int size) throws IOException {
    String text = typed.strip();
    if (text.isEmpty() || text.length() > MAX_TEXT || size < 1) return List.of();
    List<Completion> things = things(text);
    int room = Math.max(Math.min(MAX_TITLES, size / 3), size - things.size());
    List<Completion> titles = titles(text, Math.min(MAX_TITLES, room));
    List<Completion> all =
        new ArrayList<>(things.subList(0, Math.min(things.size(), size - titles.size())));
    all.addAll(titles);
    return List.copyOf(all);
  }

  // Things

  /** Completions of the whole text, else of the most of its last words that have any. */
  private List<Completion> things(String text) throws IOException {
    List<Completion> whole = things("", text);
    if (!whole.isEmpty()) return whole;
    String[] words = text.split("\\s+");
    for (int last = Math.min(MAX_NAME_WORDS, words.length - 1); last > 0; last--) {
      int first = words.length - last;
      if (FunctionWords.is(words[first])) continue;
      String before = String.join(" ", List.of(words).subList(0, first)) + " ";
      List<Completion> some =
          things(before, String.join(" ", List.of(words).subList(first, words.length)));
      if (!some.isEmpty()) return some;
    }
    return List.of();
  }

  /**
   * @param spelled whether the name begins as typed, and not only its key
   * @param whole whether what is typed is the name already
   */
  private record Candidate(Sense sense, long figures, boolean spelled, boolean whole) {
    static Candidate of(Sense sense, long figures, String typed) {
      String name = NameKey.writtenOut(sense.name());
      return new Candidate(
          sense,
          figures,
          name.startsWith(NameKey.writtenOut(typed)),
          NameKey.of(sense.name()).equals(NameKey.of(typed)));
    }

    /** A half-typed alias of two letters is one only if nothing better begins so. */
    boolean sure() {
      return whole && (approved() || sense.name().length() > TOO_SHORT);
    }

    boolean approved() {
      return sense.nameClass() == NameClass.SYMBOL || isLabel();
    }

    private boolean isLabel() {
      return sense.name().equalsIgnoreCase(sense.concept().label());
    }

    boolean oneWord() {
      return sense.name().indexOf(' ') < 0;
    }
  }

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparing(Candidate::spelled)
          .thenComparing(Candidate::sure)
          .thenComparing(Candidate::oneWord)
          .thenComparing(Candidate::approved)
          .thenComparing(Candidate::figures)
          .reversed()
          .thenComparing(candidate -> candidate.sense().concept().label());

  private List<Completion> things(String before, String prefix) throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    for (Sense sense : snapshot.lexicon().complete(prefix, CANDIDATES)) {
      long figures = snapshot.figures(sense.concept());
      if (figures > 0) candidates.add(Candidate.of(sense, figures, prefix));
    }
    candidates.sort(BEST_FIRST);
    return candidates.stream().map(candidate -> thing(before, candidate)).toList();
  }

  private Completion thing(String before, Candidate candidate) {
    Sense sense = candidate.sense();
    Concept concept = sense.concept();
    String label = concept.label().isEmpty() ? sense.name() : concept.label();
    return new Completion(
        before + text(sense),
        concept.type().key(),
        label,
        sense.name().equalsIgnoreCase(label) ? "" : sense.name(),
        snapshot.labels().organism(concept),
        concept.id(),
        candidate.figures());
  }

  /** What to type for the thing: the name that was begun when it is read as it, else its id. */
  private String text(Sense sense) {
    Concept concept = sense.concept();
    for (String name : List.of(sense.name(), concept.label()))
      if (!name.isEmpty() && means(name, concept)) return name;
    return concept.id();
  }

  private boolean means(String name, Concept concept) {
    List<ParsedQuery> parts =
        switch (QuerySyntax.read(name).query()) {
          case ParsedQuery.Word word -> List.of(word);
          case ParsedQuery.Words words -> words.parts();
          default -> List.of();
        };
    if (parts.isEmpty()) return false;
    return concepts
        .at(parts, 0)
        .filter(named -> named.words() == parts.size())
        .map(named -> named.best().concept())
        .filter(read ->
            read.id().equals(concept.id())
                || read.type() == ConceptType.GENE
                    && concept.type() == ConceptType.GENE
                    && read.label().equalsIgnoreCase(concept.label()))
        .isPresent();
  }

  // Titles

  private List<Completion> titles(String text, int most) throws IOException {
    List<String> words = WordScanner.words(text);
    if (most < 1 || words.isEmpty()) return List.of();
    String last = words.get(words.size() - 1);
    if (last.length() < TITLE_LETTERS) return List.of();
    List<Completion> titles = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (long key : best(query(words, last))) {
      Figure figure = snapshot.record(snapshot.docOfRank(SortKeys.rank(key))).figure();
      boolean begins =
          WordScanner.words(figure.title()).stream().anyMatch(word -> word.startsWith(last));
      if (begins && seen.add(figure.title().toLowerCase(Locale.ROOT))) titles.add(title(figure));
      if (titles.size() == most) break;
    }
    return titles;
  }

  private static Query query(List<String> words, String last) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    String before = String.join(" ", words.subList(0, words.size() - 1));
    for (String stem : TextTerms.stems(before))
      all.add(new TermQuery(new Term(FigureFields.FIGTITLE, stem)), Occur.MUST);
    String certain = last.substring(0, Math.min(last.length(), STEM_LETTERS));
    BooleanQuery.Builder begun = new BooleanQuery.Builder();
    begun.add(new PrefixQuery(new Term(FigureFields.FIGTITLE, certain)), Occur.SHOULD);
    String stem = Stemmer.local().stem(last);
    begun.add(new TermQuery(new Term(FigureFields.FIGTITLE, stem)), Occur.SHOULD);
    return all.add(begun.build(), Occur.MUST).build();
  }

  /** The places of the titles of most pathway-like figures. */
  private long[] best(Query query) throws IOException {
    long soon = System.nanoTime() + TITLES_NANOS;
    Matches matches =
        new Matches(
            snapshot,
            Sort.PATHWAY_SCORE,
            List.of(),
            Optional.empty(),
            Long.MAX_VALUE,
            TITLES_READ,
            soon);
    snapshot.searcher().search(query, matches);
    return matches.best();
  }

  /** A title goes into the box as a phrase. */
  private static Completion title(Figure figure) {
    String phrase = '"' + figure.title().replace('"', ' ').strip() + '"';
    return new Completion(phrase, "title", figure.title(), "", "", figure.figid(), 1);
  }
}
