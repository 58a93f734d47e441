package pfocr.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Several names written as one: {@code ERK1/2}, {@code AdipoR1/R2}, {@code p38α/β}, {@code
 * WNT9-11}. What is not clearly meant so is left alone.
 */
public final class Shorthand {
  /** More names than this in a range are a stretch of a sequence or a year, not a list. */
  private static final int LONGEST_RANGE = 20;

  private static final int MOST_DIGITS = 2;

  /** Peptides are named by their ends: Aβ25-35, Ang1-7, GLP-1(7-36). */
  private static final Set<String> PEPTIDES = Set.of("ab", "ang", "angiotensin", "glp1", "bnp");

  private Shorthand() {}

  /** The names meant, each in full; empty when the word is no shorthand. */
  public static List<String> expand(String word) {
    List<String> parts = parts(word);
    return parts.size() > 1 ? slashes(parts) : range(word);
  }

  /** The sides of slashes, {@code p38/MAPK} to p38 and MAPK; one part when there is none. */
  public static List<String> parts(String word) {
    List<String> parts = new ArrayList<>();
    for (String part : word.replace('⁄', '/').split("/")) {
      if (!part.isBlank()) parts.add(part.strip());
    }
    return List.copyOf(parts);
  }

  private static List<String> slashes(List<String> parts) {
    String first = parts.getFirst();
    int tail = tailStart(first);
    String stem = first.substring(0, tail);
    if (tail == first.length() || !isStem(stem)) return List.of();
    List<String> names = new ArrayList<>(List.of(first));
    for (String part : parts.subList(1, parts.size())) {
      String rest = part.startsWith("-") ? part.substring(1) : part;
      String name = continued(stem, first.substring(tail), rest);
      if (name.isEmpty()) return List.of();
      names.add(name);
    }
    return List.copyOf(names);
  }

  /** The full name of a later part, "" when it does not go on from the stem. */
  private static String continued(String stem, String tail, String part) {
    int partTail = tailStart(part);
    if (partTail == part.length()) return "";
    boolean sameKind = isDigit(tail.charAt(0)) == isDigit(part.charAt(partTail));
    if (!sameKind) return "";
    if (partTail == 0) return stem + part;
    String letters = part.substring(0, partTail); // the R of AdipoR1/R2
    boolean repeated = stem.length() > letters.length() && stem.endsWith(letters);
    return repeated ? stem + part.substring(partTail) : "";
  }

  /** Where the last number (of one or two digits) or Greek letter begins; the length if none. */
  private static int tailStart(String name) {
    int end = name.length();
    if (end > 0 && Greek.isLetter(name.charAt(end - 1))) return end - 1;
    int start = end;
    while (start > 0 && isDigit(name.charAt(start - 1))) start--;
    return end - start > MOST_DIGITS ? end : start;
  }

  private static List<String> range(String word) {
    int dash = Math.max(word.lastIndexOf('-'), word.lastIndexOf('–'));
    if (dash < 2) return List.of();
    String first = word.substring(0, dash);
    String last = word.substring(dash + 1);
    int tail = tailStart(first);
    String stem = first.substring(0, tail);
    boolean numbers =
        tail < first.length()
            && isDigit(first.charAt(tail))
            && !last.isEmpty()
            && tailStart(last) == 0
            && isDigit(last.charAt(0));
    if (!numbers || !isStem(stem) || PEPTIDES.contains(NameKey.of(stem))) return List.of();
    int from = Integer.parseInt(first.substring(tail));
    int to = Integer.parseInt(last);
    if (to <= from || to - from >= LONGEST_RANGE) return List.of();
    List<String> names = new ArrayList<>();
    for (int i = from; i <= to; i++) names.add(stem + i);
    return List.copyOf(names);
  }

  /** A stem has a letter and ends in one or in a dash; {@code t1/2} is a half-life. */
  private static boolean isStem(String stem) {
    if (stem.toLowerCase(Locale.ROOT).equals("t")) return false;
    if (stem.isEmpty() || stem.length() > 20 || stem.indexOf(' ') >= 0) return false;
    return stem.chars().anyMatch(Character::isLetter);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
