package pfocr.index;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.util.BytesRef;
import pfocr.figure.EntityType;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.figure.Provenance;
import pfocr.lexicon.NameKey;

/**
 * How a figure shows each of its things: from what kind of name it was recognised, and by which
 * word of the picture. Two bytes a thing: genes, chemicals, diseases, each in the order of their
 * ids, which is the order of the facets' ordinals. Stateless.
 */
public final class ProvenanceCodec {
  private static final int PROVENANCE_BITS = 3;

  /** Words beyond this number share the last one, so that they count as one. */
  private static final int LAST_WORD = (1 << 16 - PROVENANCE_BITS) - 1;

  private ProvenanceCodec() {}

  static byte[] write(FigureRecord record) {
    Map<String, Integer> words = new HashMap<>();
    ByteBuffer out = ByteBuffer.allocate(2 * record.mentions().size());
    for (EntityType type : EntityType.values()) {
      Map<BytesRef, Mention> things = new TreeMap<>();
      record.things(type).forEach((id, mention) -> things.put(new BytesRef(id), mention));
      for (Mention mention : things.values()) {
        String key = NameKey.of(mention.word());
        int word = words.computeIfAbsent(key, k -> Math.min(words.size(), LAST_WORD));
        out.putShort((short) (word << PROVENANCE_BITS | mention.provenance().ordinal()));
      }
    }
    byte[] written = new byte[out.position()];
    out.flip().get(written);
    return written;
  }

  /** The code of the thing at that place. */
  public static char code(BytesRef codes, int place) {
    int at = codes.offset + 2 * place;
    return (char) ((codes.bytes[at] & 0xFF) << 8 | codes.bytes[at + 1] & 0xFF);
  }

  /** Whether the drawn word is the approved name of the thing. */
  public static boolean approved(char code) {
    return (code & (1 << PROVENANCE_BITS) - 1) == Provenance.APPROVED.ordinal();
  }

  /** A number that tells the drawn words of one figure apart; spellings of one name are one. */
  public static int word(char code) {
    return code >> PROVENANCE_BITS;
  }
}
