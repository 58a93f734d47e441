package pfocr.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import pfocr.index.FigureFields;

/**
 * What the figures of an index draw, by {@link pfocr.index.DrawnThings}, and how many draw each
 * thing. Immutable.
 */
final class DrawnOrdinals {
  private final FacetOrdinals ordinals;
  private final int[] figures;

  private DrawnOrdinals(FacetOrdinals ordinals, int[] figures) {
    this.ordinals = ordinals;
    this.figures = figures;
  }

  static DrawnOrdinals read(IndexReader reader) throws IOException {
    FacetOrdinals ordinals = FacetOrdinals.read(reader, FigureFields.DRAWN);
    int[] figures = new int[ordinals.cardinality()];
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      for (int i = 0; i < leaf.reader().maxDoc(); i++)
        if (live == null || live.get(i)) count(leaf.docBase + i, ordinals, figures);
    }
    return new DrawnOrdinals(ordinals, figures);
  }

  private static void count(int doc, FacetOrdinals ordinals, int[] figures) {
    for (int i = ordinals.start(doc); i < ordinals.end(doc); i++) figures[ordinals.ordinalAt(i)]++;
  }

  FacetOrdinals ordinals() {
    return ordinals;
  }

  /** How many figures of the whole index draw the thing. */
  int figures(int ordinal) {
    return figures[ordinal];
  }

  /** Whether the document draws the thing. */
  boolean has(int doc, int ordinal) {
    for (int i = ordinals.start(doc); i < ordinals.end(doc); i++)
      if (ordinals.ordinalAt(i) == ordinal) return true;
    return false;
  }
}
