package pfocr.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pfocr.figure.EntityType;
import pfocr.figure.Figure;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.figure.Provenance;
import pfocr.figure.Taxon;
import pfocr.lexicon.NameKey;

/**
 * The names under which one record's pictured things can stand in its own texts, and where they do.
 * Needs nothing but the record, so an incremental run marks like a full one.
 */
final class MentionNames {
  /** Longer words are lines that OCR glued together. */
  private static final int MAX_NAME = 60;

  /** Names of more parts are not looked for: {@code brain derived neurotrophic factor} has four. */
  private static final int MAX_PARTS = 7;

  private record Named(Set<String> ids, boolean needsEvidence) {}

  private final Map<String, Named> byKey = new HashMap<>();
  private final Set<Integer> beginnings = new HashSet<>();

  MentionNames(FigureRecord record) {
    for (Mention mention : record.mentions()) {
      boolean doubtful = isNoisy(mention, record.figure());
      add(mention.label(), mention, false);
      add(mention.match(), mention, doubtful);
      add(mention.word(), mention, doubtful || mention.type() == EntityType.GENE);
    }
  }

  /**
   * Whether a gene came from a synonym in a species that the paper does not name: such rows are
   * kept as weak evidence only.
   */
  static boolean isNoisy(Mention mention, Figure figure) {
    return mention.type() == EntityType.GENE
        && mention.provenance() == Provenance.ALIAS
        && mention.taxon().id() != Taxon.HUMAN.id()
        && !figure.organisms().contains(mention.taxon().name());
  }

  /** The CURIE of a mention, or its folded name with the type's letter when it has none. */
  static String identity(Mention mention) {
    return mention.id().isEmpty() ? EntityTerms.name(mention.type(), mention.word()) : mention.id();
  }

  private void add(String name, Mention mention, boolean needsEvidence) {
    if (name.isEmpty() || name.length() > MAX_NAME) return;
    String key = NameKey.of(name);
    if (key.length() < 2 || Stemmer.isStopWord(key) && !hasCapitals(mention.label())) return;
    Named named = byKey.get(key);
    if (named == null) byKey.put(key, named = new Named(new LinkedHashSet<>(), needsEvidence));
    else if (named.needsEvidence && !needsEvidence)
      byKey.put(key, named = new Named(named.ids, false));
    named.ids.add(identity(mention));
    beginnings.add(beginning(key));
  }

  private static boolean hasCapitals(String name) {
    return name.length() > 1 && name.equals(name.toUpperCase(java.util.Locale.ROOT));
  }

  /** The spans of the text that name something of the record; in order, not overlapping. */
  List<NamedSpan> mark(String text) {
    if (byKey.isEmpty() || text.isEmpty()) return List.of();
    List<int[]> parts = new ArrayList<>();
    for (WordScanner words = new WordScanner(text); words.next(); )
      for (int i = 0; i < words.parts(); i++)
        parts.add(new int[] {words.partStart(i), words.partEnd(i)});
    List<NamedSpan> spans = new ArrayList<>();
    for (int i = 0; i < parts.size(); ) i = markAt(text, parts, i, spans);
    return spans;
  }

  /** Marks the longest name that begins at a part; returns the part to go on with. */
  private int markAt(String text, List<int[]> parts, int first, List<NamedSpan> spans) {
    int start = parts.get(first)[0];
    if (!mayBegin(text, start, parts.get(first)[1])) return first + 1;
    int last = lastReachable(text, parts, first);
    for (int i = last; i >= first; i--) {
      int end = parts.get(i)[1];
      Named named = byKey.get(NameKey.of(text.substring(start, end)));
      if (named == null || named.needsEvidence && isPlainWord(text, start, end)) continue;
      spans.add(new NamedSpan(start, end, List.copyOf(named.ids)));
      return i + 1;
    }
    return first + 1;
  }

  /** Parts that a name from here can span: only blanks and joiners stand between them. */
  private static int lastReachable(String text, List<int[]> parts, int first) {
    int last = first;
    while (last + 1 < parts.size() && last + 1 < first + MAX_PARTS) {
      int gapStart = parts.get(last)[1];
      int gapEnd = parts.get(last + 1)[0];
      if (gapEnd - gapStart > 2) break;
      boolean joined = true;
      for (int i = gapStart; i < gapEnd; i++) {
        char c = text.charAt(i);
        joined &=
            c == ' '
                || c == '-'
                || c == ',' && gapEnd - gapStart == 1
                || c >= 0x2010 && c <= 0x2212
                || c == '\''
                || c == '+';
      }
      if (!joined) break;
      last++;
    }
    return last;
  }

  private boolean mayBegin(String text, int start, int end) {
    String head = NameKey.of(text.substring(start, Math.min(end, start + 8)));
    if (head.isEmpty()) return false;
    return beginnings.contains((int) head.charAt(0)) || beginnings.contains(beginning(head));
  }

  /** The first two letters of a key as one number; the first alone for keys of one letter. */
  private static int beginning(String key) {
    return key.length() == 1 ? key.charAt(0) : key.charAt(0) << 16 | key.charAt(1);
  }

  /** All lower-case Latin letters: without other evidence an ordinary word, not a symbol. */
  private static boolean isPlainWord(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < 'a' || c > 'z')
        return i == start
            && c >= 'A'
            && c <= 'Z'
            && isPlainWord(text, i + 1, end)
            && end - start > 4;
    }
    return true;
  }
}
