package pfocr.bench.names;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A name somebody types and the gene that the tables list it for.
 *
 * @param gene CURIE
 */
record TypedName(Kind kind, String text, String gene) {
  enum Kind {
    SYMBOL,
    SYNONYM,
    HGNC_ALIAS,
    VARIANT
  }

  /** A number that only depends on the name: chooses and splits, the same on every machine. */
  long hash() {
    CRC32 crc = new CRC32();
    crc.update((gene + ' ' + text).getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }

  /** Whether the name is never to be looked at while weights are chosen. */
  boolean heldOut() {
    return (hash() >> 7) % 2 == 0;
  }
}
