package pfocr.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Porter stems of single words, as Lucene's English analyzer makes them. Keeps the words it has
 * seen, because the words of a corpus come again and again. Not thread-safe; see {@link #local}.
 */
public final class Stemmer {
  private static final CharArraySet STOP = EnglishAnalyzer.getDefaultStopSet();
  private static final int LONGEST_KEPT = 3;
  private static final int MAX_KEPT = 50_000;
  private static final ThreadLocal<Stemmer> LOCAL = ThreadLocal.withInitial(Stemmer::new);

  private final OneWord word = new OneWord();
  private final TokenStream porter = new PorterStemFilter(word);
  private final Map<String, String> kept = new HashMap<>();

  private Stemmer() {}

  /** The stemmer of this thread. */
  public static Stemmer local() {
    return LOCAL.get();
  }

  /** Whether the lower-case word is one of Lucene's English stop words. */
  public static boolean isStopWord(String lower) {
    return STOP.contains(lower);
  }

  /**
   * The stem of a lower-case word. Words with digits and those of up to three letters stay: ALS is
   * not the {@code al} of "et al.", nor ACE an {@code ac}.
   */
  public String stem(String lower) {
    if (lower.length() <= LONGEST_KEPT) return lower;
    String known = kept.get(lower);
    if (known != null) return known;
    String stem = hasDigit(lower) ? lower : porter(lower);
    if (kept.size() >= MAX_KEPT) kept.clear();
    kept.put(lower, stem);
    return stem;
  }

  private String porter(String lower) {
    try {
      word.set(lower);
      porter.incrementToken();
      return word.term.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) if (Character.isDigit(word.charAt(i))) return true;
    return false;
  }

  /** A token stream of one word, again and again. */
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    void set(String word) {
      term.setEmpty().append(word);
    }

    @Override
    public boolean incrementToken() {
      return true;
    }
  }
}
