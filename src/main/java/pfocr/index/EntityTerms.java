package pfocr.index;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pfocr.figure.EntityType;
import pfocr.figure.FigureRecord;
import pfocr.figure.Mention;
import pfocr.lexicon.NameKey;

/** The terms of {@link FigureFields#ENTITY}: which things a figure shows, and how surely. */
public final class EntityTerms {
  private EntityTerms() {}

  /** The term of a folded name of a type: {@code g=kcc2}. */
  public static String name(EntityType type, String name) {
    return ofKey(type, NameKey.of(name));
  }

  /** The term of a folded key of a type. */
  public static String ofKey(EntityType type, String key) {
    return switch (type) {
          case GENE -> "g=";
          case CHEMICAL -> "c=";
          case DISEASE -> "d=";
        }
        + key;
  }

  /** Counts the pictured things; a family drawn as one word counts once for each of its members. */
  static void count(FigureRecord record, TermCounts terms) {
    Set<String> seen = new HashSet<>();
    for (Mention mention : record.mentions()) {
      boolean noisy = MentionNames.isNoisy(mention, record.figure());
      int weight = Weights.of(mention.provenance(), noisy);
      String word = NameKey.of(mention.word());
      if (!mention.id().isEmpty() && seen.add(mention.id() + ' ' + word))
        terms.add(mention.id(), weight);
      if (!mention.xref().isEmpty()) terms.atLeast(mention.xref(), weight);
      names(mention, word, weight, terms);
    }
  }

  private static void names(Mention mention, String word, int weight, TermCounts terms) {
    EntityType type = mention.type();
    int drawn = Math.max(weight, Weights.of(pfocr.figure.Provenance.UNKNOWN, false));
    if (!mention.label().isEmpty()) terms.atLeast(name(type, mention.label()), weight);
    if (!mention.match().isEmpty()) terms.atLeast(name(type, mention.match()), drawn);
    if (word.length() <= 40) terms.atLeast(ofKey(type, word), drawn);
  }

  /** Counts what a text names of the pictured things; family members only lightly. */
  static void count(List<NamedSpan> spans, int weight, TermCounts terms) {
    for (NamedSpan span : spans)
      for (String id : span.ids()) terms.add(id, span.ids().size() > 4 ? 1 : weight);
  }
}
