package pfocr.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pfocr.figure.Mention;
import pfocr.figure.Provenance;
import pfocr.lexicon.NameKey;

/** Counts the words under which figures draw one thing, by reading its records. One use. */
final class DrawnWords {
  /** How often the clock is read. */
  private static final int CHECK_EVERY = 256;

  /** More words than these are slips of the character recognition. */
  private static final int MOST = 40;

  /** The spellings of one folded word. */
  private static final class Spellings {
    private final Map<String, Integer> counts = new HashMap<>();
    private long figures;

    EntityProfile.Word word() {
      String commonest =
          counts.entrySet().stream()
              .min(
                  Map.Entry.<String, Integer>comparingByValue()
                      .reversed()
                      .thenComparing(Map.Entry.comparingByKey()))
              .orElseThrow()
              .getKey();
      return new EntityProfile.Word(commonest, figures);
    }
  }

  private final Map<String, Spellings> words = new HashMap<>();
  private final String id;
  private long read;
  private long byFamily;

  DrawnWords(String id) {
    this.id = id;
  }

  /** Reads the records of the documents until the time is over. */
  void read(IndexSnapshot snapshot, DocBuffer docs, long deadline) throws IOException {
    for (int d = 0; d < docs.size(); d++) {
      if (d % CHECK_EVERY == CHECK_EVERY - 1 && System.nanoTime() - deadline > 0) return;
      add(snapshot.record(docs.get(d)).mentions());
    }
  }

  private void add(List<Mention> mentions) {
    Set<String> seen = new HashSet<>();
    boolean own = false;
    boolean family = false;
    for (Mention mention : mentions) {
      if (!mention.id().equals(id)) continue;
      own |= mention.provenance() != Provenance.FAMILY;
      family |= mention.provenance() == Provenance.FAMILY;
      String key = NameKey.of(mention.word());
      Spellings spellings =
          words.computeIfAbsent(key.isEmpty() ? mention.word() : key, k -> new Spellings());
      spellings.counts.merge(mention.word(), 1, Integer::sum);
      if (seen.add(key)) spellings.figures++;
    }
    read++;
    if (family && !own) byFamily++;
  }

  /** The words, most figures first, ties by spelling. */
  List<EntityProfile.Word> words() {
    List<EntityProfile.Word> all = new ArrayList<>();
    for (Spellings each : words.values()) all.add(each.word());
    all.sort(
        Comparator.comparingLong(EntityProfile.Word::figures)
            .reversed()
            .thenComparing(EntityProfile.Word::text));
    return all.subList(0, Math.min(MOST, all.size()));
  }

  /** How many figures were read. */
  long figures() {
    return read;
  }

  /** In how many of them only a family's name stands for it. */
  long byFamily() {
    return byFamily;
  }
}
