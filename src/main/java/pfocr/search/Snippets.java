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

  private record Passage(int start, int end) {}

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
    List<Passage> chosen = choose(text, marks, sentences(text, marks));
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
      sentences.add(new Passage(start, end));
      return;
    }
    // A long sentence: windows that begin shortly before each mark.
    for (Span first : inside) {
      int from = Math.max(start, startOfWord(text, first.start() - CONTEXT));
      int to = Math.min(end, endOfWord(text, from + MAX_PASSAGE - CONTEXT));
      sentences.add(new Passage(from, to));
    }
  }

  /** What a passage marks, for telling passages with new words from repetitions. */
  private static Set<String> marked(String text, List<Span> marks, int start, int end) {
    Set<String> marked = new HashSet<>();
    for (Span mark : marks)
      if (mark.start() >= start && mark.end() <= end)
        marked.add(
            text.substring(mark.start(), Math.min(mark.end(), mark.start() + 5))
                .toLowerCase(Locale.ROOT));
    return marked;
  }

  /** The passage with most marked words first, then those that add words not shown yet. */
  private static List<Passage> choose(String text, List<Span> marks, List<Passage> candidates) {
    List<Passage> chosen = new ArrayList<>();
    List<Passage> rest = new ArrayList<>(candidates);
    Set<String> shown = new HashSet<>();
    int room = BUDGET;
    while (chosen.size() < MAX_PASSAGES && !rest.isEmpty()) {
      Passage best = best(text, marks, rest, shown);
      rest.removeIf(other -> other.start() < best.end() && best.start() < other.end());
      boolean fits = best.end() - best.start() <= room;
      if (!chosen.isEmpty() && !fits && !adds(text, marks, best, shown)) break;
      Passage passage = fits || chosen.isEmpty() ? best : window(text, marks, best, shown);
      chosen.add(passage);
      shown.addAll(marked(text, marks, passage.start(), passage.end()));
      room -= passage.end() - passage.start();
    }
    return chosen;
  }

  private static Passage best(
      String text, List<Span> marks, List<Passage> rest, Set<String> shown) {
    return rest.stream()
        .max(
            Comparator.comparingDouble((Passage p) -> value(text, marks, p, shown))
                .thenComparing(Comparator.comparingInt(Passage::start).reversed()))
        .orElseThrow();
  }

  /** New marked words count most, repeated ones a little. */
  private static double value(String text, List<Span> marks, Passage passage, Set<String> shown) {
    Set<String> words = marked(text, marks, passage.start(), passage.end());
    long known = words.stream().filter(shown::contains).count();
    long all =
        marks.stream()
            .filter(m -> m.start() >= passage.start() && m.end() <= passage.end())
            .count();
    return words.size() - known + 0.1 * known + 0.01 * all;
  }

  private static boolean adds(String text, List<Span> marks, Passage passage, Set<String> shown) {
    return !shown.containsAll(marked(text, marks, passage.start(), passage.end()));
  }

  /** The surroundings of the first new word of a passage that is too long to be shown whole. */
  private static Passage window(String text, List<Span> marks, Passage passage, Set<String> shown) {
    for (Span mark : marks) {
      if (mark.start() < passage.start() || mark.end() > passage.end()) continue;
      if (shown.containsAll(marked(text, marks, mark.start(), mark.end()))) continue;
      int from = Math.max(passage.start(), startOfWord(text, mark.start() - CONTEXT));
      return new Passage(from, Math.min(passage.end(), endOfWord(text, mark.end() + CONTEXT)));
    }
    return passage;
  }

  /** Neighbouring passages become one. */
  private static List<Passage> joined(List<Passage> passages) {
    List<Passage> joined = new ArrayList<>();
    for (Passage passage : passages) {
      Passage last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && passage.start() - last.end() <= 1)
        joined.set(joined.size() - 1, new Passage(last.start(), passage.end()));
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
