package pfocr.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjIntConsumer;
import pfocr.lexicon.NameKey;
import pfocr.lexicon.Shorthand;

/**
 * Which terms a stretch of text has: the rules that indexing and asking share.
 *
 * <ul>
 *   <li>each part of a compound: its stem in {@code text}, its spelling in {@code exact};
 *   <li>runs of up to {@value #MAX_RUN} parts: their folded key in both ({@code tnfa} for {@code
 *       TNF-α}), their spelling in {@code exact} ({@code tnf-α});
 *   <li>a glued spelling whose key differs: that key ({@code tnfa} for {@code TNFalpha});
 *   <li>shorthand: the names it stands for ({@code erk2} for {@code ERK1/2}).
 * </ul>
 */
public final class TextTerms {
  /** {@code PGC-1α} has three parts, {@code IFN-γR1-} four. */
  public static final int MAX_RUN = 4;

  private TextTerms() {}

  /** Receives the terms of a text, in reading order. */
  interface Sink {
    /** A term of one part. */
    void part(String plain, int start, int end);

    /** A further term at the place of the part before: a key over one or more parts. */
    void name(String key, String surface, int start, int end);
  }

  static void scan(String text, Sink sink) {
    for (WordScanner words = new WordScanner(text); words.next(); ) {
      int parts = words.parts();
      for (int first = 0; first < parts; first++) {
        String plain = words.part(first);
        sink.part(plain, words.partStart(first), words.partEnd(first));
        if (plain.length() > 4) glued(plain, words, first, sink);
        for (int last = first + 1; last < parts && last < first + MAX_RUN; last++)
          sink.name(
              words.key(first, last),
              words.surface(first, last),
              words.partStart(first),
              words.partEnd(last));
      }
      if (words.slashed()) shorthand(text, words, sink);
    }
  }

  private static void glued(String plain, WordScanner words, int part, Sink sink) {
    String key = NameKey.of(plain);
    if (!key.equals(plain) && key.length() > 1 && words.parts() == 1)
      sink.name(key, plain, words.partStart(part), words.partEnd(part));
  }

  /** The names behind the slash, written out: the {@code 2} of {@code ERK1/2}. */
  private static void shorthand(String text, WordScanner words, Sink sink) {
    int start = words.start();
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1)) && words.end() - start < 40)
      start--;
    for (String name : Shorthand.expand(strip(text.substring(start, words.end()))))
      sink.name(NameKey.of(name), name.toLowerCase(Locale.ROOT), words.start(), words.end());
  }

  private static String strip(String compound) {
    int from = 0;
    while (from < compound.length() && !WordScanner.isWord(compound.charAt(from))) from++;
    return compound.substring(from);
  }

  /** Adds the terms of a text to the two combined fields. */
  static void count(String text, int weight, TermCounts stems, TermCounts exact) {
    Stemmer stemmer = Stemmer.local();
    scan(
        text,
        new Sink() {
          @Override
          public void part(String plain, int start, int end) {
            exact.add(plain, weight);
            if (!Stemmer.isStopWord(plain)) stems.add(stemmer.stem(plain), weight);
          }

          @Override
          public void name(String key, String surface, int start, int end) {
            stems.add(key, weight);
            exact.add(key, weight);
            if (!surface.equals(key)) exact.add(surface, weight);
          }
        });
  }

  /** Hands over the stems of all parts of a text, stop words too, with their positions. */
  public static void stems(String text, ObjIntConsumer<String> consumer) {
    Stemmer stemmer = Stemmer.local();
    int position = 0;
    for (WordScanner words = new WordScanner(text); words.next(); )
      for (int i = 0; i < words.parts(); i++)
        consumer.accept(stemmer.stem(words.part(i)), position++);
  }

  /** The stems of all parts of a text, stop words too. */
  public static List<String> stems(String text) {
    List<String> stems = new ArrayList<>();
    stems(text, (stem, position) -> stems.add(stem));
    return stems;
  }
}
