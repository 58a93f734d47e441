package pfocr.search;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import pfocr.figure.Figure;
import pfocr.figure.FigureRecord;
import pfocr.query.FacetField;
import pfocr.query.SearchRequest;

/**
 * The one door of search: domain values in, domain values out. Implementations are thread-safe and
 * answer each call from one consistent state of the index. They throw {@link
 * java.io.UncheckedIOException} only when the index itself cannot be read.
 */
public interface FigureSearch extends Closeable {
  /** A network of more things is a ball of hair. */
  int MAX_NODES = 100;

  /**
   * Answers a request. Any text is answered; what cannot be read as meant becomes literal text and
   * a warning.
   *
   * @throws IllegalArgumentException when the cursor is not one of this engine, or a filter value
   *     has not the form its facet needs; the message names the parameter
   */
  ResultPage search(SearchRequest request);

  /** The whole record of a figid or alias, in any letter case; empty when there is none. */
  Optional<FigureRecord> figure(String figidOrAlias);

  /**
   * The same record with the places where its texts name what it shows, and with how many figures
   * show each of these things; empty when there is none.
   */
  Optional<FigureDetail> detail(String figidOrAlias);

  /** The figures of a paper, by figure id. */
  List<Figure> figuresOfPaper(String pmcid);

  /** Figures like the given one, most alike first, without itself; empty for an unknown figid. */
  List<SimilarFigure> similar(String figid, int size);

  /**
   * The counts of one facet for a request, restricted to values whose label or id contains the
   * words of {@code find} ("" for all).
   */
  FacetCounts facet(SearchRequest request, FacetField field, String find, int size);

  /** Completions of what was typed so far, best first; empty when there are none. */
  List<Completion> complete(String typed, int size);

  /**
   * The whole result of a request, to be read figure by figure; {@code from}, {@code size} and
   * facets of the request are ignored, its cursor is not. The stream must be closed.
   *
   * @throws IllegalArgumentException as in {@link #search}
   */
  ResultStream stream(SearchRequest request);

  /**
   * Hands every record that the request finds to the consumer, in the request's order and without a
   * limit; see {@link #stream}.
   *
   * @return how many records were handed over
   */
  default long scan(SearchRequest request, Consumer<FigureRecord> consumer) {
    try (ResultStream all = stream(request)) {
      long count = all.remaining();
      all.forEachRemaining(consumer);
      return count;
    }
  }

  /**
   * What is drawn together in the figures that a request finds; its page, sort and facets are
   * ignored.
   *
   * @param nodes how many things at most, 1 to {@link #MAX_NODES}
   * @throws IllegalArgumentException as in {@link #search}
   */
  Network network(SearchRequest request, int nodes);

  /**
   * The branches of the MeSH tree that the figures of a request show something of; its page, sort
   * and facets are ignored.
   *
   * @param kind chemicals or diseases
   * @param parent the CURIE of the term whose branches are wanted, "" for those at the top
   * @throws IllegalArgumentException as in {@link #search}, and for facets of other kinds
   */
  Branches branches(SearchRequest request, FacetField kind, String parent);

  /**
   * All about one gene, chemical, disease, family or organism.
   *
   * @param id a CURIE in any usual spelling
   * @param partners how many partners of each type at most
   * @return empty when the id is unknown; with another id than asked when that is a spelling or a
   *     cross reference of it
   */
  Optional<EntityProfile> entity(String id, int partners);

  /** What a typed name or id may mean, best first; empty when it is unknown. */
  List<EntityMatch> resolve(String name, int size);

  /** Things whose names or ids come near to an unknown one, nearest first; may be empty. */
  List<EntityMatch> near(String name, int size);

  /** What the index holds right now. */
  IndexInfo info();

  /**
   * All figures that a request finds as sets of the things they show; {@code from}, {@code size},
   * {@code sort} and the cursor of the request are ignored. The sets must be closed.
   *
   * @throws IllegalArgumentException as in {@link #search}
   */
  EntitySets sets(SearchRequest request);
}
