package pfocr.lexicon;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The tables of a lexicon as flat arrays, in the order in which they are written.
 *
 * <p>A concept is its place in {@code ids}. An entry is one (name, concept) pair; the entries of
 * key {@code k} stand from {@code firstEntry[k]} to {@code firstEntry[k + 1]}.
 *
 * @param ids sorted CURIEs
 * @param figures how many figures carry the concept
 * @param keys sorted name keys
 * @param entryClass {@link NameClass} ordinals, with {@link #PREFERRED} where usage was settled
 * @param families concept of each membership, sorted; {@code members} beside it
 * @param treeNumbers sorted MeSH tree numbers; {@code treeConcepts} beside it
 */
record LexiconData(
    StringTable ids,
    byte[] types,
    StringTable labels,
    int[] taxa,
    int[] figures,
    StringTable keys,
    int[] firstEntry,
    int[] entryConcept,
    byte[] entryClass,
    StringTable entryName,
    int[] entryFigures,
    int[] families,
    int[] members,
    StringTable treeNumbers,
    int[] treeConcepts) {

  /** Marks an entry as the sense that is meant by common usage. */
  static final byte PREFERRED = 0x40;

  /** "PFLX" and a version in the last byte; raise it with every change of the layout. */
  private static final long MAGIC = 0x5046_4C58_0000_0001L;

  void writeTo(DataOutputStream out) throws IOException {
    out.writeLong(MAGIC);
    ids.writeTo(out);
    ArrayFile.write(out, types);
    labels.writeTo(out);
    ArrayFile.write(out, taxa);
    ArrayFile.write(out, figures);
    keys.writeTo(out);
    ArrayFile.write(out, firstEntry);
    ArrayFile.write(out, entryConcept);
    ArrayFile.write(out, entryClass);
    entryName.writeTo(out);
    ArrayFile.write(out, entryFigures);
    ArrayFile.write(out, families);
    ArrayFile.write(out, members);
    treeNumbers.writeTo(out);
    ArrayFile.write(out, treeConcepts);
    out.flush();
  }

  static LexiconData read(DataInputStream in) throws IOException {
    if (in.readLong() != MAGIC) {
      throw new IOException("not a lexicon of this version; index again to write it anew");
    }
    LexiconData data =
        new LexiconData(
            StringTable.read(in),
            ArrayFile.readBytes(in),
            StringTable.read(in),
            ArrayFile.readInts(in),
            ArrayFile.readInts(in),
            StringTable.read(in),
            ArrayFile.readInts(in),
            ArrayFile.readInts(in),
            ArrayFile.readBytes(in),
            StringTable.read(in),
            ArrayFile.readInts(in),
            ArrayFile.readInts(in),
            ArrayFile.readInts(in),
            StringTable.read(in),
            ArrayFile.readInts(in));
    data.check();
    return data;
  }

  private void check() throws IOException {
    int concepts = ids.size();
    int entries = entryConcept.length;
    boolean whole =
        types.length == concepts
            && labels.size() == concepts
            && taxa.length == concepts
            && figures.length == concepts
            && firstEntry.length == keys.size() + 1
            && firstEntry[keys.size()] == entries
            && entryClass.length == entries
            && entryName.size() == entries
            && entryFigures.length == entries
            && families.length == members.length
            && treeNumbers.size() == treeConcepts.length;
    if (!whole) throw new IOException("damaged lexicon: its tables do not fit each other");
  }

  Concept concept(int i) {
    return new Concept(ids.get(i), TYPES[types[i]], labels.get(i), taxa[i]);
  }

  NameClass nameClass(int entry) {
    return CLASSES[entryClass[entry] & ~PREFERRED];
  }

  boolean preferred(int entry) {
    return (entryClass[entry] & PREFERRED) != 0;
  }

  private static final ConceptType[] TYPES = ConceptType.values();
  private static final NameClass[] CLASSES = NameClass.values();
}
