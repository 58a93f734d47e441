package pfocr.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A growing table of concepts and (key, concept) pairs with what is known of each: the name as
 * written, its class, how many figures. Numbers are given out in order of arrival. Not thread-safe.
 */
final class NameTable {
  private final Map<String, Integer> conceptNumbers = new HashMap<>();
  private final List<Concept> concepts = new ArrayList<>();
  private int[] conceptFigures = new int[1024];

  private final Map<String, Integer> keyNumbers = new HashMap<>();
  private final List<String> keys = new ArrayList<>();

  /** Open addressing over pairs: the number of the pair plus one, 0 for a free place. */
  private int[] slots = new int[1 << 12];

  private long[] pairs = new long[2048];
  private byte[] classes = new byte[2048];
  private int[] pairFigures = new int[2048];
  private final List<String> names = new ArrayList<>();

  /** The number of a concept, which is added when new; a label fills in for one that is missing. */
  int concept(Concept concept) {
    Integer known = conceptNumbers.get(concept.id());
    if (known != null) {
      if (concepts.get(known).label().isEmpty()) concepts.set(known, concept);
      return known;
    }
    int number = concepts.size();
    conceptNumbers.put(concept.id(), number);
    concepts.add(concept);
    if (number == conceptFigures.length) conceptFigures = Arrays.copyOf(conceptFigures, 2 * number);
    return number;
  }

  /** Changes how a concept is spelled, as a label and as a name, to another spelling of one key. */
  void respell(int concept, String label) {
    Concept known = concepts.get(concept);
    int pair = pair(concept, keyNumber(NameKey.of(label)), label, NameClass.FAMILY);
    if (names.get(pair).equals(known.label())) names.set(pair, label);
    concepts.set(concept, new Concept(known.id(), known.type(), label, known.taxon()));
  }

  /** The number of a known concept, -1 for an unknown id. */
  int conceptNumber(String id) {
    return conceptNumbers.getOrDefault(id, -1);
  }

  void countConcept(int concept, int figures) {
    conceptFigures[concept] = Math.max(0, conceptFigures[concept] + figures);
  }

  /** Adds a name; of two spellings with one key the one of the better class stays. */
  void name(int concept, String key, String name, NameClass nameClass, int figures) {
    if (key.isEmpty()) return;
    int pair = pair(concept, keyNumber(key), name, nameClass);
    pairFigures[pair] = Math.max(0, pairFigures[pair] + figures);
    int known = classes[pair] & ~LexiconData.PREFERRED;
    if (nameClass.ordinal() < known) {
      classes[pair] = (byte) (nameClass.ordinal() | (classes[pair] & LexiconData.PREFERRED));
      names.set(pair, name);
    }
  }

  /** Marks the pair of this name and concept as settled usage; adds it as an alias when new. */
  void prefer(int concept, String name, NameClass ifNew) {
    int pair = pair(concept, keyNumber(NameKey.of(name)), name, ifNew);
    classes[pair] |= LexiconData.PREFERRED;
  }

  /** The number of a key that is known to be there. */
  int keyNumberOf(String key) {
    return keyNumbers.get(key);
  }

  private int keyNumber(String key) {
    Integer known = keyNumbers.putIfAbsent(key, keys.size());
    if (known != null) return known;
    keys.add(key);
    return keys.size() - 1;
  }

  private int pair(int concept, int key, String name, NameClass nameClass) {
    long wanted = ((long) key << 32) | concept;
    int slot = slot(wanted);
    if (slots[slot] != 0) return slots[slot] - 1;
    int pair = names.size();
    if (pair == pairs.length) grow();
    pairs[pair] = wanted;
    classes[pair] = (byte) nameClass.ordinal();
    names.add(name);
    slots[slot] = pair + 1;
    if (pair > slots.length / 2) rehash();
    return pair;
  }

  private int slot(long pair) {
    long hash = pair * 0x9E37_79B9_7F4A_7C15L; // Fibonacci hashing: the high bits are the good ones
    int slot = (int) ((hash ^ (hash >>> 29)) * 0xBF58_476D_1CE4_E5B9L >>> 40) & (slots.length - 1);
    while (slots[slot] != 0 && pairs[slots[slot] - 1] != pair)
      slot = (slot + 1) & (slots.length - 1);
    return slot;
  }

  private void grow() {
    int size = pairs.length + pairs.length / 2;
    pairs = Arrays.copyOf(pairs, size);
    classes = Arrays.copyOf(classes, size);
    pairFigures = Arrays.copyOf(pairFigures, size);
  }

  private void rehash() {
    slots = new int[slots.length * 4];
    for (int pair = 0; pair < names.size(); pair++) slots[slot(pairs[pair])] = pair + 1;
  }

  List<Concept> concepts() {
    return concepts;
  }

  int figuresOfConcept(int concept) {
    return conceptFigures[concept];
  }

  List<String> keys() {
    return keys;
  }

  int pairCount() {
    return names.size();
  }

  int conceptOf(int pair) {
    return (int) pairs[pair];
  }

  int keyOf(int pair) {
    return (int) (pairs[pair] >>> 32);
  }

  String nameOf(int pair) {
    return names.get(pair);
  }

  NameClass classOf(int pair) {
    return NameClass.values()[classes[pair] & ~LexiconData.PREFERRED];
  }

  byte classByteOf(int pair) {
    return classes[pair];
  }

  int figuresOfPair(int pair) {
    return pairFigures[pair];
  }
}
