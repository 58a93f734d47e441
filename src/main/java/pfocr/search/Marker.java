package pfocr.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pfocr.index.NamedSpan;
import pfocr.index.Stemmer;
import pfocr.index.TextTerms;
import pfocr.index.WordScanner;

/** Finds the spans of a text that a query marks. Stateless. */
final class Marker {
  private Marker() {}

  /**
   * The spans to mark, in order, not overlapping.
   *
   * @param named the places where the text names pictured things
   * @param entities which of those things are marked
   */
  static List<Span> mark(
      String text, QueryMarks marks, List<NamedSpan> named, Set<String> entities) {
    if (text.isEmpty() || marks.isEmpty()) return List.of();
    List<Span> spans = new ArrayList<>();
    for (NamedSpan span : named)
      if (span.ids().stream().anyMatch(entities::contains))
        spans.add(new Span(span.start(), span.end()));
    words(text, marks, spans);
    for (List<String> phrase : marks.phrases) phrase(text, phrase, spans);
    return merge(spans);
  }

  private static void words(String text, QueryMarks marks, List<Span> spans) {
    Stemmer stemmer = Stemmer.local();
    for (WordScanner words = new WordScanner(text); words.next(); ) {
      for (int i = 0; i < words.parts(); i++) {
        if (!marks.mayStart(text, words.partStart(i), words.partEnd(i))) continue;
        String plain = words.part(i);
        if (marks.words.contains(plain)
            || !Stemmer.isStopWord(plain) && marks.stems.contains(stemmer.stem(plain))
            || marks.patterns.stream().anyMatch(pattern -> pattern.test(plain)))
          spans.add(new Span(words.partStart(i), words.partEnd(i)));
      }
      keys(words, marks, spans);
    }
  }

  /** Names asked for, and words that are found as the key of several parts. */
  private static void keys(WordScanner words, QueryMarks marks, List<Span> spans) {
    int parts = words.parts();
    int shortest = marks.keys.isEmpty() ? 1 : 0;
    for (int first = 0; first < parts; first++)
      for (int last = first + shortest; last < parts && last < first + TextTerms.MAX_RUN; last++) {
        String key = words.key(first, last);
        if (marks.keys.contains(key)
            || last > first && (marks.stems.contains(key) || marks.words.contains(key)))
          spans.add(new Span(words.partStart(first), words.partEnd(last)));
      }
  }

  private static void phrase(String text, List<String> phrase, List<Span> spans) {
    Stemmer stemmer = Stemmer.local();
    List<String> stems = new ArrayList<>();
    List<Map<String, Integer>> names = new ArrayList<>();
    List<Span> places = new ArrayList<>();
    for (WordScanner words = new WordScanner(text); words.next(); )
      for (int i = 0; i < words.parts(); i++) {
        stems.add(stemmer.stem(words.part(i)));
        places.add(new Span(words.partStart(i), words.partEnd(i)));
        Map<String, Integer> lengths = new HashMap<>();
        for (int last = i; last < words.parts() && last < i + TextTerms.MAX_RUN; last++)
          lengths.putIfAbsent(words.key(i, last), last - i + 1);
        names.add(lengths);
      }
    for (int i = 0; i < stems.size(); i++) spans.addAll(matched(phrase, i, stems, names, places));
  }

  /**
   * The pieces of the phrase that begins at a place, a name as one; none when none begins there.
   */
  private static List<Span> matched(
      List<String> phrase,
      int start,
      List<String> stems,
      List<Map<String, Integer>> names,
      List<Span> places) {
    List<Span> pieces = new ArrayList<>();
    int at = start;
    for (String piece : phrase) {
      if (at >= stems.size()) return List.of();
      int width = stems.get(at).equals(piece) ? 1 : names.get(at).getOrDefault(piece, 0);
      if (width == 0) return List.of();
      pieces.add(new Span(places.get(at).start(), places.get(at + width - 1).end()));
      at += width;
    }
    return pieces;
  }

  private static List<Span> merge(List<Span> spans) {
    if (spans.size() < 2) return spans;
    spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(span -> -span.end()));
    List<Span> merged = new ArrayList<>(spans.size());
    for (Span span : spans) {
      Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last == null || span.start() >= last.end()) merged.add(span);
      else if (span.end() > last.end())
        merged.set(merged.size() - 1, new Span(last.start(), span.end()));
    }
    return merged;
  }
}
