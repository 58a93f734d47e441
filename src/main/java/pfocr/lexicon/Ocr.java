package pfocr.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Other readings of a word that was read in a picture, where 1, l and I or 0 and O look alike. Only
 * for such words; what people type is never repaired this way.
 */
public final class Ocr {
  /** Few words have more doubtful letters, and a longer one is a sentence. */
  private static final int MOST_READINGS = 24;

  private static final int LONGEST_WORD = 24;

  /** Each letter with what it may have been. */
  private static final String[] LOOK_ALIKES = {
    "1Il", "lI1", "I1l", "0O", "O0", "5S", "S5", "8B", "B8", "|I1l"
  };

  private Ocr() {}

  /**
   * The likely other readings, best first, none of which has the key of the word itself. Most are
   * no name of anything: look them up.
   */
  public static List<String> readings(String word) {
    if (word.isEmpty() || word.length() > LONGEST_WORD) return List.of();
    Set<String> found = new LinkedHashSet<>();
    if (word.startsWith("el")) found.add("eI" + word.substring(2)); // elF2 for eIF2
    addSingles(word, found);
    for (String once : List.copyOf(found)) addSingles(once, found);
    if (word.contains("rn")) found.add(word.replace("rn", "m"));
    return distinct(word, found);
  }

  /** Whether the word is what a picture's {@code match} may be misread as: P13K for PI3K. */
  public static boolean isMisread(String word, String match) {
    if (match.isEmpty() || Math.abs(word.length() - match.length()) > 1) return false;
    String meant = NameKey.of(match);
    return !meant.equals(NameKey.of(word))
        && readings(word).stream().anyMatch(reading -> NameKey.of(reading).equals(meant));
  }

  private static void addSingles(String word, Set<String> found) {
    for (int i = 0; i < word.length() && found.size() < 4 * MOST_READINGS; i++) {
      for (String group : LOOK_ALIKES) {
        if (group.charAt(0) != word.charAt(i)) continue;
        for (int k = 1; k < group.length(); k++) {
          found.add(word.substring(0, i) + group.charAt(k) + word.substring(i + 1));
        }
      }
    }
  }

  private static List<String> distinct(String word, Set<String> found) {
    Set<String> keys = new LinkedHashSet<>(Set.of(NameKey.of(word)));
    List<String> readings = new ArrayList<>();
    for (String reading : found) {
      if (keys.add(NameKey.of(reading))) readings.add(reading);
      if (readings.size() == MOST_READINGS) break;
    }
    return List.copyOf(readings);
  }
}
