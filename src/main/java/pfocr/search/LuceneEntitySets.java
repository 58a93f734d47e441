package pfocr.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import pfocr.figure.EntityType;
import pfocr.figure.FigureRecord;
import pfocr.index.ProvenanceCodec;

/** Sets of one snapshot, which stays open until these are closed. */
final class LuceneEntitySets implements EntitySets {
  private final IndexSnapshot snapshot;
  private final Provenances provenances;
  private final ListedNames names;
  private final Found found;
  private boolean closed;

  /**
   * What a request found.
   *
   * @param docs the figures, by their documents
   * @param facets counts the request's facets over documents that pass a test; only values that
   *     hold the words, if any
   */
  record Found(
      int[] docs,
      BiFunction<IntPredicate, String, List<FacetCounts>> facets,
      List<String> warnings,
      boolean relaxed,
      boolean timedOut) {}

  /** The snapshot is released by {@link #close}. */
  LuceneEntitySets(IndexSnapshot snapshot, Found found) throws IOException {
    this.snapshot = snapshot;
    this.found = found;
    this.provenances = snapshot.provenances();
    this.names = new ListedNames(snapshot);
  }

  @Override
  public int figures() {
    return found.docs.length;
  }

  @Override
  public int rank(int figure) {
    return snapshot.rank(found.docs[figure]);
  }

  @Override
  public int rankOf(String figid) {
    try {
      return snapshot.rankOf(figid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public FigureRecord record(int figure) {
    try {
      return snapshot.record(found.docs[figure]).record();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Things things(EntityType type) {
    return new DocThings(
        found.docs,
        snapshot.facet(Provenances.facet(type)),
        provenances.codes(type),
        provenances.taxa(type));
  }

  @Override
  public String label(String id) {
    return snapshot.labels().of(id);
  }

  @Override
  public List<Meaning> meanings(String name) {
    return names.meanings(name);
  }

  @Override
  public int organism(String name) {
    return names.organism(name);
  }

  @Override
  public String organismName(int taxon) {
    return names.organismName(taxon);
  }

  @Override
  public List<String> suggestions(String name) {
    return names.suggestions(name);
  }

  @Override
  public List<FacetCounts> facets(
      Map<EntityType, BitSet> shown, boolean approvedOnly, String find) {
    List<Shown> kinds = new ArrayList<>();
    shown.forEach((type, things) ->
        kinds.add(
            new Shown(
                snapshot.facet(Provenances.facet(type)),
                provenances.codes(type),
                things,
                approvedOnly)));
    return found.facets.apply(
        doc -> {
          for (Shown kind : kinds) if (kind.in(doc)) return true;
          return false;
        },
        find);
  }

  /** Things of one kind that a figure may show. */
  private record Shown(FacetOrdinals ordinals, char[] codes, BitSet things, boolean approvedOnly) {
    boolean in(int doc) {
      int end = ordinals.end(doc);
      for (int place = ordinals.start(doc); place < end; place++)
        if (things.get(ordinals.ordinalAt(place))
            && (!approvedOnly || ProvenanceCodec.approved(codes[place]))) return true;
      return false;
    }
  }

  @Override
  public List<String> warnings() {
    return found.warnings;
  }

  @Override
  public boolean relaxed() {
    return found.relaxed;
  }

  @Override
  public boolean timedOut() {
    return found.timedOut;
  }

  @Override
  public IndexInfo index() {
    return snapshot.info();
  }

  @Override
  public void close() {
    if (closed) return;
    closed = true;
    try {
      snapshot.release();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The things of one kind over the facet's ordinals. */
  private record DocThings(int[] docs, FacetOrdinals ordinals, char[] codes, int[] taxa)
      implements Things {
    @Override
    public int size() {
      return ordinals.cardinality();
    }

    @Override
    public String id(int thing) {
      return ordinals.value(thing);
    }

    @Override
    public int find(String id) {
      return ordinals.exact(id);
    }

    @Override
    public int taxon(int thing) {
      return taxa.length == 0 ? 0 : taxa[thing];
    }

    @Override
    public int start(int figure) {
      return ordinals.start(docs[figure]);
    }

    @Override
    public int end(int figure) {
      return ordinals.end(docs[figure]);
    }

    @Override
    public int thing(int place) {
      return ordinals.ordinalAt(place);
    }

    @Override
    public boolean approved(int place) {
      return ProvenanceCodec.approved(codes[place]);
    }

    @Override
    public int word(int place) {
      return ProvenanceCodec.word(codes[place]);
    }
  }
}
