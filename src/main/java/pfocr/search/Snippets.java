package pfocr.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Chooses the passages of a caption that show best why it was found. Stateless. */
final class Snippets {
  /** Passages together stay near this many characters: three to four lines on a page. */
  private static final int BUDGET = 320;

  private static final int MAX_PASSAGES = 2;

  /** A sentence longer than this is cut around its marks. */
  private static final int MAX_PASSAGE = 300;

  /** Characters of context kept on each side of a cut. */
  private static final int CONTEXT = 60;

  private record Passage(int start, int end, double value) {}

  private Snippets() {}

  /** The whole text with its marks. */
  static Snippet whole(String text, List<Span> marks) {
    return new Snippet(text, marks, false, false);
  }

  /** The best passages in reading order; the beginning when nothing is marked. */
  static List<Snippet> passages(String text, List<Span> marks) {
    if (text.isEmpty()) return List.of();
    if (text.length() <= BUDGET) return List.of(whole(text, marks));
    if (marks.isEmpty()) return List.of(cut(text, marks, 0, endOfWord(text, BUDGET)));
    List<Passage> chosen = choose(text, sentences(text, marks));
    chosen.sort(Comparator.comparingInt(Passage::start));
    List<Snippet> snippets = new ArrayList<>();
    for (Passage passage : joined(chosen))
      snippets.add(cut(text, marks, passage.start(), passage.end()));
    return snippets;
  }

  private static List<Passage> sentences(String text, List<Span> marks) {
    List<Passage> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i < text.length() && !isEndOfSentence(text, i)) continue;
      addSentence(text, marks, start, i, sentences);
      start = i;
      while (start < text.length() && text.charAt(start) == ' ') start++;
    }
    return sentences;
  }

  /** A full stop, question or exclamation mark, then a blank and a capital, digit or bracket. */
  private static boolean isEndOfSentence(String text, int i) {
    char last = text.charAt(i - 1);
    if (last != '.' && last != '?' && last != '!'
        || text.charAt(i) != ' '
        || i + 1 >= text.length()) return false;
    char next = text.charAt(i + 1);
    boolean begins = Character.isUpperCase(next) || Character.isDigit(next) || next == '(';
    boolean initial =
        i >= 3 && Character.isUpperCase(text.charAt(i - 2)) && text.charAt(i - 3) == ' ';
    return begins && !initial;
  }

  private static void addSentence(
      String text, List<Span> marks, int start, int end, List<Passage> sentences) {
    List<Span> inside = marks.stream().filter(m -> m.start() >= start && m.end() <= end).toList();
    if (inside.isEmpty()) return;
    if (end - start <= MAX_PASSAGE) {
      sentences.add(new Passage(start, end, value(text, inside)));
      return;
    }
    // A long sentence: windows that begin shortly before each mark.
    for (Span first : inside) {
      int from = Math.max(start, startOfWord(text, first.start() - CONTEXT));
      int to = Math.min(end, endOfWord(text, from + MAX_PASSAGE - CONTEXT));
      List<Span> shown = inside.stream().filter(m -> m.start() >= from && m.end() <= to).toList();
      sentences.add(new Passage(from, to, value(text, shown)));
    }
  }

  /** Distinct marked words count most, repeated ones a little. */
  private static double value(String text, List<Span> marks) {
    Set<String> distinct = new HashSet<>();
    for (Span mark : marks)
      distinct.add(
          text.substring(mark.start(), Math.min(mark.end(), mark.start() + 5))
              .toLowerCase(Locale.ROOT));
    return distinct.size() + 0.1 * (marks.size() - distinct.size());
  }

  private static List<Passage> choose(String text, List<Passage> sentences) {
    List<Passage> byValue = new ArrayList<>(sentences);
    byValue.sort(
        Comparator.comparingDouble(Passage::value).reversed().thenComparingInt(Passage::start));
    List<Passage> chosen = new ArrayList<>();
    int length = 0;
    for (Passage passage : byValue) {
      int more = passage.end() - passage.start();
      boolean overlaps =
          chosen.stream().anyMatch(c -> passage.start() < c.end() && c.start() < passage.end());
      if (overlaps || !chosen.isEmpty() && length + more > BUDGET) continue;
      chosen.add(passage);
      length += more;
      if (chosen.size() == MAX_PASSAGES) break;
    }
    return chosen;
  }

  /** Neighbouring passages become one. */
  private static List<Passage> joined(List<Passage> passages) {
    List<Passage> joined = new ArrayList<>();
    for (Passage passage : passages) {
      Passage last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && passage.start() - last.end() <= 1)
        joined.set(joined.size() - 1, new Passage(last.start(), passage.end(), last.value()));
      else joined.add(passage);
    }
    return joined;
  }

  private static Snippet cut(String text, List<Span> marks, int start, int end) {
    List<Span> inside = new ArrayList<>();
    for (Span mark : marks)
      if (mark.start() >= start && mark.end() <= end)
        inside.add(new Span(mark.start() - start, mark.end() - start));
    return new Snippet(text.substring(start, end), inside, start > 0, end < text.length());
  }

  private static int startOfWord(String text, int at) {
    int start = Math.max(0, at);
    while (start > 0 && text.charAt(start - 1) != ' ') start--;
    return start;
  }

  private static int endOfWord(String text, int at) {
    int end = Math.min(at, text.length());
    while (end < text.length() && text.charAt(end) != ' ') end++;
    return end;
  }
}
