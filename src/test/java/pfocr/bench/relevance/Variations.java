package pfocr.bench.relevance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * The ways in which others type the same question. What is relevant stays the same, so a ranking
 * that falls behind on one of them has misread a sign.
 */
final class Variations {
  private Variations() {}

  /** The variations by name, in the order of the table. */
  static Map<String, UnaryOperator<String>> all() {
    Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
    all.put("as is", text -> text);
    all.put("lower case", text -> text.toLowerCase(Locale.ROOT));
    all.put("ALL CAPITALS", text -> text.toUpperCase(Locale.ROOT));
    all.put("Each Word", Variations::titleCase);
    all.put(
        "one word in CAPITALS", text -> pair(text, (a, b) -> a.toUpperCase(Locale.ROOT) + " " + b));
    all.put("question?", text -> bare(text) + "?");
    all.put("asked for", text -> "I am interested in articles that deal with " + bare(text) + ".");
    all.put("numbered", text -> "12. " + text);
    all.put("label: text", text -> "Topic: " + text);
    all.put("field-like: text", text -> "Title: " + text);
    all.put("word: word", text -> pair(text, (a, b) -> a + ": " + b));
    all.put("word:word", text -> pair(text, (a, b) -> a + ":" + b));
    all.put("(two words)", text -> pair(text, (a, b) -> "(" + a + " " + b + ")"));
    all.put("[two words]", text -> pair(text, (a, b) -> "[" + a + " " + b + "]"));
    all.put("word [word]", text -> pair(text, (a, b) -> a + " [" + b + "]"));
    all.put("word(word)", text -> pair(text, (a, b) -> a + "(" + b + ")"));
    all.put("\"two words\"", text -> pair(text, (a, b) -> "\"" + a + " " + b + "\""));
    all.put("one quote \"", text -> pair(text, (a, b) -> "\"" + a + " " + b));
    all.put("word-word", text -> pair(text, (a, b) -> a + "-" + b));
    all.put("word/word", text -> pair(text, (a, b) -> a + "/" + b));
    all.put("word - word", text -> pair(text, (a, b) -> a + " - " + b));
    all.put("word -word", text -> pair(text, (a, b) -> a + " -" + b));
    all.put("word + word", text -> pair(text, (a, b) -> a + " + " + b));
    all.put("word +word", text -> pair(text, (a, b) -> a + " +" + b));
    all.put("word, word; word", text -> pair(text, (a, b) -> a + ", " + b + ";"));
    all.put("word AND word", text -> pair(text, (a, b) -> a + " AND " + b));
    all.put("word OR word", text -> pair(text, (a, b) -> a + " OR " + b));
    all.put("word NOT word", text -> pair(text, (a, b) -> a + " NOT " + b));
    all.put("word~ word*", text -> pair(text, (a, b) -> a + "~ " + b + "*"));
    all.put("ends in #", text -> bare(text) + " #");
    all.put("said twice", text -> text + " " + text);
    for (int words : List.of(2, 3, 4, 6))
      all.put(words + " keywords", text -> keywords(text, words));
    all.put("3 KEYWORDS", text -> keywords(text, 3).toUpperCase(Locale.ROOT));
    return all;
  }

  private static String bare(String text) {
    return text.strip().replaceAll("[\\s.?]+$", "");
  }

  private static String titleCase(String text) {
    return Arrays.stream(text.split(" "))
        .map(word ->
            word.isEmpty()
                ? word
                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  /** The text with its first two neighbours that both tell something written in another way. */
  private static String pair(String text, BinaryOperator<String> writing) {
    String[] words = text.split(" ");
    for (int i = words.length / 3; i + 1 < words.length; i++) {
      if (!tells(words[i]) || !tells(words[i + 1])) continue;
      String before = String.join(" ", Arrays.copyOfRange(words, 0, i));
      String behind = String.join(" ", Arrays.copyOfRange(words, i + 2, words.length));
      return (before + " " + writing.apply(words[i], words[i + 1]) + " " + behind).strip();
    }
    return text;
  }

  private static boolean tells(String word) {
    return word.chars().allMatch(Character::isLetter)
        && word.length() > 3
        && !EnglishAnalyzer.getDefaultStopSet().contains(word);
  }

  /** The longest words, which tell the most, in their order. */
  private static String keywords(String text, int count) {
    List<String> words = new ArrayList<>(List.of(text.split("[^\\p{L}\\p{N}-]+")));
    List<String> longest =
        words.stream()
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .limit(count)
            .toList();
    return words.stream().distinct().filter(longest::contains).collect(Collectors.joining(" "));
  }
}
