package pfocr.search;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import pfocr.figure.EntityType;
import pfocr.figure.FigureRecord;

/**
 * The figures that a request finds as sets of the things they show, for statistics over them; and
 * what names mean, from the same state of the index. Figures are numbered from 0 in no order that
 * means anything. Not thread-safe; must be closed.
 */
public interface EntitySets extends AutoCloseable {
  /** How many figures were found. */
  int figures();

  /** The place of the figure's id among all ids: a total order. */
  int rank(int figure);

  /** The same of any figid, or where it would stand: then {@code -(rank + 1)}. */
  int rankOf(String figid);

  /** The whole record of a figure. */
  FigureRecord record(int figure);

  /** The things of one kind. */
  Things things(EntityType type);

  /** What people read for the id of a thing: {@code SLC12A5}, {@code Trp53 (M. musculus)}. */
  String label(String id);

  /**
   * The genes, chemicals, diseases and families that a name or identifier may mean, likeliest
   * first; empty when it is unknown. Bare numbers are NCBI Gene ids, bare MeSH ids are understood.
   */
  List<Meaning> meanings(String name);

  /** The NCBI taxonomy id of an organism by any name or id; 0 when it is unknown. */
  int organism(String name);

  /** The Latin name of a taxonomy id; "" when it is unknown. */
  String organismName(int taxon);

  /** Known names near an unknown one, nearest first; at most three. */
  List<String> suggestions(String name);

  /**
   * The counts of the request's facets over those of its figures that show one of the given things.
   *
   * @param shown numbers of things, by their kind
   * @param approvedOnly whether only things drawn by their approved name count as shown
   * @param find words that the counted values hold, "" for all
   */
  List<FacetCounts> facets(Map<EntityType, BitSet> shown, boolean approvedOnly, String find);

  /** What the engine has to say about the request, in sentences. */
  List<String> warnings();

  /** Whether figures with only some of the words are among those found. */
  boolean relaxed();

  /** Whether time ran out, so that figures may be missing. */
  boolean timedOut();

  IndexInfo index();

  /** Lets go of the state of the index. */
  @Override
  void close();

  /**
   * The things of one kind, numbered from 0, and which of them each figure shows: those at the
   * places from {@link #start} to before {@link #end}, each thing once and in ascending order.
   */
  interface Things {
    /** How many things the whole index has. */
    int size();

    /** The CURIE of a thing. */
    String id(int thing);

    /** The number of a CURIE; -1 when no figure shows it. */
    int find(String id);

    /** The NCBI taxonomy id of a gene; 0 when it is unknown or no gene. */
    int taxon(int thing);

    /** The place of the figure's first thing. */
    int start(int figure);

    /** The place behind the figure's last thing. */
    int end(int figure);

    /** The thing at a place. */
    int thing(int place);

    /** Whether the figure draws the thing by its approved name. */
    boolean approved(int place);

    /**
     * Which word of the figure stands for the thing, as a number that is the same for all spellings
     * of one word; things of one drawn family share it.
     */
    int word(int place);
  }
}
