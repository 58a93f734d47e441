package pfocr.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;
import pfocr.figure.EntityType;
import pfocr.index.FigureFields;
import pfocr.index.ProvenanceCodec;
import pfocr.lexicon.Concept;
import pfocr.query.FacetField;

/**
 * How all figures draw their things: codes of {@link ProvenanceCodec} beside the ordinals of the
 * facets, and the organism of every gene. Two bytes a row and four a thing: 11 MB for 110,000
 * figures of 46 rows. Immutable.
 */
final class Provenances {
  private final Map<EntityType, char[]> codes = new EnumMap<>(EntityType.class);
  private final Map<EntityType, int[]> taxa = new EnumMap<>(EntityType.class);

  private Provenances() {}

  static Provenances read(IndexSnapshot snapshot) throws IOException {
    Provenances drawn = new Provenances();
    for (EntityType type : EntityType.values()) {
      FacetOrdinals ordinals = snapshot.facet(facet(type));
      drawn.codes.put(type, new char[ordinals.start(snapshot.maxDoc())]);
      drawn.taxa.put(type, taxa(type, ordinals, snapshot));
    }
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      BinaryDocValues values = leaf.reader().getBinaryDocValues(FigureFields.PROVENANCE);
      if (values == null) continue;
      for (int doc = values.nextDoc(); doc < leaf.reader().maxDoc(); doc = values.nextDoc())
        drawn.put(snapshot, leaf.docBase + doc, values.binaryValue());
    }
    return drawn;
  }

  private void put(IndexSnapshot snapshot, int doc, BytesRef bytes) {
    int next = 0;
    for (EntityType type : EntityType.values()) {
      FacetOrdinals ordinals = snapshot.facet(facet(type));
      char[] target = codes.get(type);
      for (int place = ordinals.start(doc); place < ordinals.end(doc); place++)
        target[place] = ProvenanceCodec.code(bytes, next++);
    }
  }

  private static int[] taxa(EntityType type, FacetOrdinals ordinals, IndexSnapshot snapshot) {
    int[] taxa = new int[type == EntityType.GENE ? ordinals.cardinality() : 0];
    for (int i = 0; i < taxa.length; i++)
      taxa[i] = snapshot.lexicon().concept(ordinals.value(i)).map(Concept::taxon).orElse(0);
    return taxa;
  }

  static FacetField facet(EntityType type) {
    return FacetField.valueOf(type.name());
  }

  char[] codes(EntityType type) {
    return codes.get(type);
  }

  /** By ordinal; empty for what has no organism. */
  int[] taxa(EntityType type) {
    return taxa.get(type);
  }
}
