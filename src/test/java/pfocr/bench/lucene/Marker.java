package pfocr.bench.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;

/**
 * Marks the words of a text that an analyzer reduces to one of the given terms, by scanning: only
 * words that begin like a term are analyzed, and each distinct one once. Not thread-safe.
 */
final class Marker {
  /** Letters that survive any English stemmer. */
  private static final int PREFIX = 2;

  private final Analyzer analyzer;
  private final List<String> terms;
  private final Map<String, Boolean> known = new HashMap<>();

  Marker(Analyzer analyzer, List<String> terms) {
    this.analyzer = analyzer;
    this.terms = terms;
  }

  String mark(String text) throws IOException {
    StringBuilder out = new StringBuilder(text.length() + 64);
    int copied = 0;
    int length = text.length();
    for (int start = 0; start < length; start++) {
      if (!Character.isLetterOrDigit(text.charAt(start))) continue;
      int end = start + 1;
      while (end < length && Character.isLetterOrDigit(text.charAt(end))) end++;
      if (beginsLikeTerm(text, start, end) && isTerm(text.substring(start, end))) {
        out.append(text, copied, start).append("<mark>").append(text, start, end).append("</mark>");
        copied = end;
      }
      start = end;
    }
    return out.append(text, copied, length).toString();
  }

  private boolean beginsLikeTerm(String text, int start, int end) {
    for (String term : terms) {
      int letters = Math.min(PREFIX, Math.min(term.length(), end - start));
      if (text.regionMatches(true, start, term, 0, letters)) return true;
    }
    return false;
  }

  private boolean isTerm(String word) throws IOException {
    Boolean answer = known.get(word);
    if (answer == null) {
      answer = Words.of(analyzer, word).stream().anyMatch(terms::contains);
      known.put(word, answer);
    }
    return answer;
  }
}
